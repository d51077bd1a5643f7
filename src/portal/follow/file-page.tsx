import type { MailboxView } from '../../letterbox/index.ts'
import { dayIn } from '../../platform/clock.ts'
import { dayText, momentText } from '../../platform/i18n/dates.ts'
import { formatReference } from '../../platform/office/index.ts'
import { Button } from '../../ui/button.tsx'
import { Steps } from '../../ui/steps.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { Duration } from '../../published/index.ts'
import { address } from '../addresses.ts'
import { AskedList } from './asked-list.tsx'
import { CallUs } from './call-us.tsx'
import { Conversation } from './conversation.tsx'
import { DocumentsList } from './documents-list.tsx'
import type { Sent } from './followed.ts'
import { HoldersSection } from './holders/holders-section.tsx'
import { HowLong } from './how-long.tsx'
import { FollowPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { LeaveForm } from './leave-form.tsx'
import { NextPanel } from './next-panel.tsx'
import { Openings } from './openings.tsx'
import { OutcomeList } from './outcome-list.tsx'
import { followText } from './text.ts'
import { WaitsList } from './waits-list.tsx'
import { WhatYouCanDo } from './what-you-can-do.tsx'

interface FilePageProps {
  frame: Frame
  file: string
  view: MailboxView
  /** Sent from here and not in the view yet, oldest first. */
  underway: readonly Sent[]
  /** It is closed, and nobody has answered in this visit. */
  isSurveyOffered: boolean
  /** Of complaints like it. */
  duration: Duration | undefined
  /** From which it was opened. */
  list?: string | undefined
}

export function FilePage(props: FilePageProps) {
  const { frame, file, view, isSurveyOffered, duration, list } = props
  const { t, lang } = followText(frame.lang)
  return (
    <FollowPage
      frame={frame}
      page="file"
      params={{ file }}
      title={t('file.title')}
      backHref={list && address('file-list', lang, { file: list })}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Facts frame={frame} view={view} />
          <NextPanel frame={frame} file={file} view={view} />
          <ClosedUntil frame={frame} view={view} />
          {isSurveyOffered && <SurveyOffer frame={frame} file={file} />}
          <HowLong frame={frame} view={view} duration={duration} />
          <WaitsList frame={frame} view={view} />
          <OutcomeList frame={frame} view={view} />
          <AskedList frame={frame} view={view} />
          <h2 class="govuk-heading-m">{t('file.messages')}</h2>
          <Conversation {...props} />
          <Button href={address('write-message', lang, { file })} classes="govuk-!-margin-top-6">
            {t('file.write')}
          </Button>
          <WhatYouCanDo frame={frame} file={file} view={view} />
          <SentWithComplaint frame={frame} file={file} view={view} />
          <CopyOffer frame={frame} file={file} />
          <HoldersSection frame={frame} file={file} view={view} />
          <Openings frame={frame} view={view} />
        </div>
        <div class="govuk-grid-column-one-third">
          <WhichStep frame={frame} view={view} />
          <CallUs frame={frame} title={t('file.talk')}>
            {t('file.talk-text')}
          </CallUs>
          <LeaveForm frame={frame} file={file} />
        </div>
      </div>
    </FollowPage>
  )
}

const stepNumbers = [1, 2, 3, 4, 5] as const

interface PartProps {
  frame: Frame
  view: MailboxView
}

function WhichStep({ frame, view }: PartProps) {
  const { t } = followText(frame.lang)
  if (view.isQuestion) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('file.steps')}</h2>
      <Steps
        steps={stepNumbers.map((number) => ({ title: t(`step.${number}`) }))}
        current={view.step}
        isEnded={view.ending !== undefined}
      />
    </>
  )
}

export function Facts({ frame: { lang, office }, view }: PartProps) {
  const { t } = followText(lang)
  const lodgedAt = new Date(view.lodgedAt)
  const lodged = view.isLodgedDayOnly
    ? dayText(lang, dayIn(office.timeZone, lodgedAt))
    : momentText(lang, office.timeZone, lodgedAt)
  return (
    <SummaryList
      rows={[
        { key: t('file.reference'), value: formatReference(office, view.reference) },
        { key: t('file.lodged'), value: lodged },
        view.service !== undefined && {
          key: t('file.service'),
          value: (
            <span lang={view.language === lang ? undefined : view.language}>{view.service}</span>
          ),
        },
        { key: t('file.case-manager'), value: view.caseManager?.name ?? t('file.no-case-manager') },
      ]}
    />
  )
}

/** Until when a closed file can be opened. */
function ClosedUntil({ frame, view: { opensUntil } }: PartProps) {
  const { t, lang } = followText(frame.lang)
  if (!opensUntil) return null
  return (
    <p class="govuk-body govuk-!-margin-bottom-7">
      {t('file.opens-until', { day: dayText(lang, opensUntil) })}{' '}
      <a class="govuk-link" href="#copy">
        {t('file.copy-first')}
      </a>
    </p>
  )
}

function SurveyOffer({ frame, file }: { frame: Frame; file: string }) {
  const { t, lang } = followText(frame.lang)
  return (
    <p class="govuk-body govuk-!-margin-bottom-7">
      {t('survey.offer')}{' '}
      <a class="govuk-link" href={address('survey', lang, { file })}>
        {t('survey.offer-link')}
      </a>
    </p>
  )
}

function CopyOffer({ frame, file }: { frame: Frame; file: string }) {
  const { t, lang } = followText(frame.lang)
  return (
    <section class="govuk-!-margin-bottom-7" id="copy">
      <h2 class="govuk-heading-m">{t('copy.title')}</h2>
      <p class="govuk-body">{t('copy.text')}</p>
      <Button href={address('file-copy', lang, { file })} classes="govuk-button--secondary">
        {t('copy.action')}
      </Button>
    </section>
  )
}

function SentWithComplaint({ frame, file, view }: PartProps & { file: string }) {
  const { t, lang } = followText(frame.lang)
  return (
    <section class="govuk-!-margin-bottom-7">
      <h2 class="govuk-heading-m">{t('file.documents')}</h2>
      {view.documents.length > 0 ? (
        <DocumentsList lang={lang} documents={view.documents} file={file} />
      ) : (
        <p class="govuk-body">{t('file.no-documents')}</p>
      )}
    </section>
  )
}
