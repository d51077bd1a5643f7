import type { Lang } from '../../../platform/i18n/catalogue.ts'
import type { PublicService } from '../../../published/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/checkboxes.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { PortalParts } from '../../parts.ts'
import type { Safe } from '../../safe.ts'
import { GuardFields } from '../../senders/index.ts'
import { understand } from '../answers.ts'
import { unanswered } from './content.ts'
import { fingerprint } from '../draft.ts'
import type { OpenDraft } from '../draft.ts'
import { DraftPage } from '../frame.tsx'
import type { PageError } from '../frame.tsx'
import { questionIds } from '../order.ts'
import type { QuestionId } from '../order.ts'
import { checkPlace, hrefOf, questionPlace } from '../places.ts'
import { rowsOf } from './rows.ts'
import { sections } from '../sections.ts'
import { complaintText } from '../text.ts'
import { Words } from './words.tsx'

export type CheckProblem = 'unanswered' | 'uploading' | 'changed'

interface CheckPageProps {
  parts: PortalParts
  lang: Lang
  safe: Safe<OpenDraft>
  service: PublicService | undefined
  /** Why it was not sent just now. */
  problem?: CheckProblem | undefined
}

/** All answers, read back before they are sent; *Change* comes back here. */
export function CheckPage({ parts, lang, safe, service, problem }: CheckPageProps) {
  const text = complaintText(lang)
  const { t } = text
  const { documents, isRestarted } = safe.content
  const given = { answers: understand(safe.content.answers), documents, service }
  const missing: readonly QuestionId[] = unanswered(given.answers)
  const last = questionIds.at(-1)
  return (
    <DraftPage
      parts={parts}
      lang={lang}
      title={t('check.title')}
      draftId={safe.id}
      place={checkPlace(safe.id)}
      backHref={last && hrefOf(lang, questionPlace(safe.id, last))}
      errors={problem && errorsOf(problem, safe, lang)}
      isRestarted={isRestarted}
    >
      <h1 class="govuk-heading-l">{t('check.title')}</h1>
      <p class="govuk-body">{t('check.lead')}</p>
      {sections.map((section) => (
        <>
          <h2 class="govuk-heading-m">{t(`section.${section}`)}</h2>
          <SummaryList
            rows={rowsOf(section, given, text).map(({ question, label, value }) => ({
              key: t(label),
              value:
                !value && missing.includes(question) ? (
                  <Tag classes="govuk-tag--yellow">{t('check.missing')}</Tag>
                ) : (
                  <Words value={value} text={text} />
                ),
              actions: [
                {
                  href: hrefOf(lang, questionPlace(safe.id, question, 'check')),
                  text: t('check.change'),
                  visuallyHiddenText: t(label),
                },
              ],
            }))}
          />
        </>
      ))}
      <h2 class="govuk-heading-m">{t('check.send.title')}</h2>
      <p class="govuk-body">{t('check.send.body')}</p>
      <form method="post" action={hrefOf(lang, checkPlace(safe.id))} noValidate>
        <input type="hidden" name="shown" value={fingerprint(safe.content)} />
        <GuardFields lang={lang} now={parts.now()} />
        {problem === 'uploading' && (
          <Checkboxes
            name="without-uploads"
            items={[{ value: 'yes', text: t('check.without-uploads') }]}
          />
        )}
        <Button preventDoubleClick>{t('check.send')}</Button>
      </form>
    </DraftPage>
  )
}

function errorsOf(
  problem: CheckProblem,
  { id, content }: Safe<OpenDraft>,
  lang: Lang,
): PageError[] {
  const { t } = complaintText(lang)
  if (problem === 'changed') return [{ text: t('error.check.changed') }]
  if (problem === 'uploading')
    return [{ text: t('error.check.uploading'), href: '#without-uploads' }]
  return unanswered(understand(content.answers)).map((question) => ({
    text: t(`error.check.${question}`),
    href: hrefOf(lang, questionPlace(id, question, 'check')),
  }))
}
