import type { Frame } from '../../identity/index.ts'
import { weekdayAndDayText } from '../../platform/i18n/dates.ts'
import { OfficePage } from '../../ui/office-page.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Table } from '../../ui/table.tsx'
import { caseworkText } from '../text.ts'
import type { CaseworkText } from '../text.ts'
import { CallFields } from './call-fields.tsx'
import type { CallFieldsProps } from './call-fields.tsx'

/** One call, in words. */
export interface CallLine {
  readonly id: string
  readonly time: string
  readonly topic: string
  readonly service: string | undefined
  readonly said: string | undefined
  readonly referredTo: string | undefined
  readonly takenBy: string | undefined
  /** `OM.2026.123` of the file that it became. */
  readonly reference: string | undefined
}

interface CallsPageProps extends Omit<CallFieldsProps, 'text'> {
  frame: Frame
  /** Whose calls are shown, `YYYY-MM-DD`. */
  day: string
  /** Newest first. */
  lines: readonly CallLine[]
  /** Of that day, older than these. */
  moreHref: string | undefined
  previousHref: string
  /** None after today. */
  nextHref: string | undefined
}

/** To write a call down while it lasts, and what the others of the day were about. */
export function CallsPage(props: CallsPageProps) {
  const { frame, day, lines, moreHref, previousHref, nextHref, problems } = props
  const text = caseworkText(frame.lang)
  const { t, lang } = text
  const title = t('calls.title')
  const dayWords = weekdayAndDayText(lang, day)
  return (
    <OfficePage {...frame} title={title} hasErrors={problems !== undefined}>
      <h1 class="govuk-heading-l">{title}</h1>
      <CallFields {...props} text={text} />
      <h2 class="govuk-heading-m">{t('calls.of-day', { day: dayWords })}</h2>
      {lines.length === 0 ? (
        <p class="govuk-body">{t('calls.none')}</p>
      ) : (
        <CallTable text={text} label={t('calls.of-day', { day: dayWords })} lines={lines} />
      )}
      {moreHref && (
        <p class="govuk-body">
          <a class="govuk-link" href={moreHref}>
            {t('calls.more')}
          </a>
        </p>
      )}
      <Pagination
        previous={{ href: previousHref, text: t('calls.day-before') }}
        next={nextHref ? { href: nextHref, text: t('calls.day-after') } : undefined}
        landmarkLabel={t('calls.days')}
      />
    </OfficePage>
  )
}

interface CallTableProps {
  text: CaseworkText
  label: string
  lines: readonly CallLine[]
}

function CallTable({ text: { t }, label, lines }: CallTableProps) {
  const columns = [
    'column.time',
    'column.topic',
    'column.service',
    'column.said',
    'column.referred',
    'column.taken-by',
    'column.file',
  ] as const
  return (
    <Table
      scrollLabel={label}
      head={columns.map((key) => ({ text: t(key) }))}
      rows={lines.map((line) => [
        { text: line.time },
        { text: line.topic },
        { text: line.service },
        { text: line.said },
        { text: line.referredTo },
        { text: line.takenBy },
        { text: <ToFile t={t} line={line} /> },
      ])}
    />
  )
}

function ToFile({ t, line }: { t: CaseworkText['t']; line: CallLine }) {
  const { id, reference, time } = line
  const href = reference ? `/files/${reference}` : `/files/new?call=${id}`
  return (
    <a class="govuk-link" href={href}>
      {reference ?? t('calls.make-file')}
      {!reference && <span class="govuk-visually-hidden"> {time}</span>}
    </a>
  )
}
