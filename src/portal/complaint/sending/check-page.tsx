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
import { notUnderstood, requiredQuestions, unanswered } from './content.ts'
import { fingerprint } from '../draft.ts'
import type { OpenDraft } from '../draft.ts'
import { DraftPage } from '../frame.tsx'
import type { PageError } from '../frame.tsx'
import { questionIds } from '../order.ts'
import type { QuestionId } from '../order.ts'
import { checkPlace, hrefOf, overviewPlace, questionPlace, wrongPlace } from '../places.ts'
import { rowsOf } from './rows.ts'
import type { AnswerRow } from './rows.ts'
import { sections } from '../sections.ts'
import { complaintText } from '../text.ts'
import type { ComplaintText } from '../text.ts'
import { isSpoken } from '../voice/voice.ts'
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
  const toLookAt = toLookAtIn(safe.content)
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
        <Section text={text} safe={safe} title={t(`section.${section}`)} toLookAt={toLookAt}>
          {rowsOf(section, given, text)}
        </Section>
      ))}
      {safe.content.isBrief && (
        <p class="govuk-body">
          <a class="govuk-link" href={hrefOf(lang, overviewPlace(safe.id))}>
            {t('check.brief.more')}
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">{t('check.send.title')}</h2>
      <p class="govuk-body">{t('check.send.body')}</p>
      <form method="post" action={hrefOf(lang, checkPlace(safe.id))} noValidate>
        <input type="hidden" name="shown" value={fingerprint(safe.content)} />
        <GuardFields lang={lang} now={parts.now()} />
        {problem === 'uploading' && (
          <Checkboxes
            name="without-uploads"
            errorMessage={t('error.check.uploading')}
            items={[{ value: 'yes', text: t('check.without-uploads') }]}
          />
        )}
        <Button preventDoubleClick>{t('check.send')}</Button>
      </form>
    </DraftPage>
  )
}

/** What is missing, and what was typed that is no answer. */
type ToLookAt = ReadonlyMap<QuestionId, 'missing' | 'wrong'>

function toLookAtIn(draft: OpenDraft): ToLookAt {
  const { answers } = draft
  return new Map([
    ...unanswered(understand(answers), isSpoken(draft)).map((id) => [id, 'missing'] as const),
    ...notUnderstood(answers).map((id) => [id, 'wrong'] as const),
  ])
}

interface SectionProps {
  text: ComplaintText
  safe: Safe<OpenDraft>
  title: string
  toLookAt: ToLookAt
  children: readonly AnswerRow[]
}

/** Of a complaint in brief, only what was told: nobody was asked the rest. */
function Section({ text, safe, title, toLookAt, children: all }: SectionProps) {
  const { t, lang } = text
  const rows = safe.content.isBrief
    ? all.filter(({ question, value }) => value !== undefined || toLookAt.has(question))
    : all
  if (rows.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <SummaryList
        rows={rows.map(({ question, label, value }) => {
          const state = value ? undefined : toLookAt.get(question)
          const place = toLookAt.get(question) === 'wrong' ? wrongPlace : questionPlace
          return {
            key: t(label),
            value: state ? (
              <Tag classes="govuk-tag--yellow">{t(`check.${state}`)}</Tag>
            ) : (
              <Words value={value} text={text} />
            ),
            actions: [
              {
                href: hrefOf(lang, place(safe.id, question, 'check')),
                text: t('check.change'),
                visuallyHiddenText: t(label),
              },
            ],
          }
        })}
      />
    </>
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
  return [...toLookAtIn(content)].map(([question, state]) => ({
    text: errorOf(question, state, t),
    href: hrefOf(lang, (state === 'wrong' ? wrongPlace : questionPlace)(id, question, 'check')),
  }))
}

function errorOf(question: QuestionId, state: 'missing' | 'wrong', t: ComplaintText['t']): string {
  const required = state === 'missing' && requiredQuestions.find((each) => each === question)
  return required
    ? t(`error.check.${required}`)
    : t('error.check.wrong', { question: t(`${question}.title`) })
}
