/** What time one has to appeal: said on every verdict but danger, before everything else where it is very short. */
import type { Appeal, Verdict } from '../../questionnaire/index.ts'
import { InsetText } from '../../ui/inset-text.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
import { address } from '../addresses.ts'
import { AppealTerm } from './appeal-term.tsx'
import { withoutStop } from './decision.ts'
import type { QuestionnaireText } from './text.ts'

interface WarningProps {
  text: QuestionnaireText
  verdict: Verdict
  /** Of the topic. */
  appeals: readonly Appeal[]
}

export function Warning({ text, verdict, appeals }: WarningProps) {
  const { t, lang } = text
  return (
    <>
      <InsetText>
        <h2 class="govuk-heading-s">{t('warning.title')}</h2>
        <p class="govuk-body">{t('warning.general')}</p>
        {verdict.mayStillSuspend && <p class="govuk-body">{t('warning.still-suspend')}</p>}
        <p class="govuk-body">{t('terms.lawyer')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={address('appeal-terms', lang)}>
            {t('warning.terms')}
          </a>
        </p>
      </InsetText>
      {appeals.map((appeal) => (
        <AppealTerm text={text} appeal={appeal} />
      ))}
    </>
  )
}

/** Before the verdict itself; nothing, where no term is so short. */
export function FirstWarnings({ text: { t, lang }, appeals }: Omit<WarningProps, 'verdict'>) {
  return (
    <>
      {appeals
        .filter(({ isFirst }) => isFirst)
        .map(({ names, door, term }) => (
          <WarningText>
            {t('warning.first', {
              decision: names[lang],
              term: withoutStop(term[lang]),
              door: withoutStop(door[lang]),
            })}
          </WarningText>
        ))}
    </>
  )
}
