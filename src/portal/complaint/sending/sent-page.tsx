import { formatCode } from '../../../secrecy/index.ts'
import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { momentText } from '../../../platform/i18n/dates.ts'
import { formatReference } from '../../../platform/office/index.ts'
import type { PublicService } from '../../../published/index.ts'
import { Button } from '../../../ui/button.tsx'
import { CallPanel } from '../../../ui/call-panel.tsx'
import { Checkboxes } from '../../../ui/checkboxes.tsx'
import { Code } from '../../../ui/code.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { InsetText } from '../../../ui/inset-text.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { address } from '../../addresses.ts'
import { callable } from '../../hours.ts'
import { PortalPage } from '../../layout.tsx'
import type { PortalParts } from '../../parts.ts'
import { portalText } from '../../text.ts'
import type { Safe } from '../../safe.ts'
import { understand } from '../answers.ts'
import type { Answers } from '../answers.ts'
import { drafts } from '../draft.ts'
import type { SentDraft } from '../draft.ts'
import type { PageError } from '../frame.tsx'
import { rowsOf } from './rows.ts'
import { sections } from '../sections.ts'
import type { Given } from './rows.ts'
import { complaintText } from '../text.ts'
import type { ComplaintText } from '../text.ts'
import { Words } from './words.tsx'

export interface SentProblems {
  /** Documents that came after it was sent, in words. */
  readonly tooLate?: readonly string[]
  /** The code was to go from the page without a word that it was kept. */
  readonly isTickMissing?: boolean
}

interface SentPageProps {
  parts: PortalParts
  lang: Lang
  safe: Safe<SentDraft>
  service: PublicService | undefined
  problems: SentProblems
}

/** It was received: what to keep, what happens next, and a copy to print. */
export function SentPage({ parts, lang, safe, service, problems }: SentPageProps) {
  const text = complaintText(lang)
  const { t } = text
  const { content } = safe
  const { office } = parts
  const answers = understand(content.answers)
  const tickMissing = problems.isTickMissing ? t('error.code-kept') : undefined
  const errors: PageError[] = [
    ...(problems.tooLate ?? []).map((error) => ({ text: error, href: '#follow' })),
    ...(tickMissing ? [{ text: tickMissing, href: '#code' }] : []),
  ]
  const moment = (at: Date) => momentText(lang, office.timeZone, at)
  const sentAt = new Date(content.sentAt)
  return (
    <PortalPage
      lang={lang}
      office={office}
      now={parts.now}
      title={t('sent.title')}
      page="sent"
      params={{ draft: safe.id }}
      hasErrors={errors.length > 0}
    >
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      <Panel title={t('sent.title')}>
        {t('sent.reference')}
        <br />
        <Code>{formatReference(office, content.reference)}</Code>
      </Panel>
      <CodeSection text={text} parts={parts} content={content} tickMissing={tickMissing} />
      <Next text={text} parts={parts} answers={answers} />
      <Follow text={text} answers={answers} />
      <CallPanel title={portalText(lang).t('call.title')} {...callable(office, lang, parts.now())}>
        <p class="govuk-body-s">{t('sent.call')}</p>
      </CallPanel>

      {answers.capacity === 'someone-else' && <NextOne text={text} draftId={safe.id} />}

      <h2 class="govuk-heading-m">{t('sent.copy.title')}</h2>
      <p class="govuk-body">{t('sent.copy.lead', { at: moment(sentAt) })}</p>
      <Copy text={text} given={{ answers, documents: content.documents, service }} />
      <p class="govuk-body-s govuk-!-display-none-print">
        {t('sent.until', { until: moment(drafts.expiresAt(content, sentAt)) })}{' '}
        <a class="govuk-link" href={address('delete-answers', lang, { draft: safe.id })}>
          {t('sent.delete')}
        </a>
      </p>
    </PortalPage>
  )
}

interface CodeSectionProps {
  text: ComplaintText
  parts: PortalParts
  content: SentDraft
  tickMissing: string | undefined
}

/** The code stays on the page until the person says that they have kept it. */
function CodeSection({ text, parts, content, tickMissing }: CodeSectionProps) {
  const { t, lang } = text
  const { code, isCodeKept } = content
  return (
    <>
      <h2 class="govuk-heading-m">{t('sent.code.title')}</h2>
      {isCodeKept ? (
        <p class="govuk-body">{t('sent.kept.done')}</p>
      ) : (
        <>
          <p class="govuk-body">
            <Code>{formatCode(code)}</Code>
          </p>
          <p class="govuk-body">{t('sent.code.lead')}</p>
          {/* Written out: on paper or in a photo, a link leads nowhere. */}
          <p class="govuk-body govuk-!-text-break-word">
            {t('sent.code.where')} <strong>{parts.origin + address('follow', lang)}</strong>
          </p>
          <p class="govuk-body">{t('sent.code.secret')}</p>
        </>
      )}
      <form class="govuk-!-display-none-print" method="post" noValidate>
        {isCodeKept ? (
          <Button name="code" value="show" classes="govuk-button--secondary">
            {t('sent.kept.show')}
          </Button>
        ) : (
          <>
            <Checkboxes
              name="code"
              items={[{ value: 'kept', text: t('sent.kept') }]}
              errorMessage={tickMissing}
            />
            <Button classes="govuk-button--secondary">{t('sent.kept.button')}</Button>
          </>
        )}
      </form>
    </>
  )
}

interface NextProps {
  text: ComplaintText
  parts: PortalParts
  answers: Answers
}

function Next({ text: { t }, parts, answers }: NextProps) {
  const { acknowledgement, admissibility } = parts.office.limits
  const { capacity, helping } = answers
  const isTold = capacity === 'someone-else' && helping?.letters === 'complainant'
  const reached = isTold ? 'person' : (answers.contact?.channel ?? 'email')
  return (
    <>
      <h2 class="govuk-heading-m">{t('sent.next.title')}</h2>
      <ol class="govuk-list govuk-list--number">
        <li>{t(`sent.next.acknowledgement.${reached}`, { days: acknowledgement.workingDays })}</li>
        <li>{t('sent.next.admissibility', { days: admissibility.workingDays })}</li>
        <li>{t('sent.next.dialogue')}</li>
      </ol>
      <InsetText>{t('sent.warning')}</InsetText>
    </>
  )
}

function Follow({ text: { t, lang }, answers }: Omit<NextProps, 'parts'>) {
  return (
    <>
      <h2 class="govuk-heading-m">{t('sent.follow.title')}</h2>
      <p class="govuk-body">{t('sent.follow.body')}</p>
      {answers.contact?.email && <p class="govuk-body">{t('sent.follow.email')}</p>}
      {answers.capacity === 'someone-else' && <p class="govuk-body">{t('sent.follow.helped')}</p>}
      <p class="govuk-body">
        <a class="govuk-link" id="follow" href={address('follow', lang)}>
          {t('sent.follow.link')}
        </a>
      </p>
    </>
  )
}

/** Whoever helps one may help another. */
function NextOne({ text: { t, lang }, draftId }: { text: ComplaintText; draftId: string }) {
  return (
    <form class="govuk-!-display-none-print" method="post" action={address('complaint', lang)}>
      <h2 class="govuk-heading-m">{t('sent.next-one.title')}</h2>
      <p class="govuk-body">{t('sent.next-one.body')}</p>
      <input type="hidden" name="like" value={draftId} />
      <Button classes="govuk-button--secondary" preventDoubleClick>
        {t('sent.next-one.button')}
      </Button>
    </form>
  )
}

/** What was answered, and nothing of what was left open. */
function Copy({ text, given }: { text: ComplaintText; given: Given }) {
  const { t } = text
  const answered = sections.map((section) => ({
    section,
    rows: rowsOf(section, given, text).filter(({ value }) => value !== undefined),
  }))
  return (
    <>
      {answered
        .filter(({ rows }) => rows.length > 0)
        .map(({ section, rows }) => (
          <>
            <h3 class="govuk-heading-s">{t(`section.${section}`)}</h3>
            <SummaryList
              rows={rows.map(({ label, value }) => ({
                key: t(label),
                value: <Words value={value} text={text} />,
              }))}
            />
          </>
        ))}
    </>
  )
}
