/** Urgent files of everybody: each is to be looked at on the same working day. */
import type { Frame } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import { dayText, momentText, shortDayText } from '../../platform/i18n/dates.ts'
import { OfficePage } from '../../ui/office-page.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Due } from '../lists/file-table.tsx'
import type { FileLine } from '../lists/file-table.tsx'
import { ServiceName } from '../service-name.tsx'
import { caseworkText } from '../text.ts'
import { urgentText } from './text.ts'

export interface UrgentLine extends FileLine {
  readonly lodgedAt: Date
  readonly isLodgedDayOnly: boolean
  /** On which something happens to the person, `YYYY-MM-DD`. */
  readonly dangerOn: string | null
  readonly look: { readonly at: Date; readonly name: string } | undefined
}

interface UrgentPageProps {
  frame: Frame
  /** At which nobody has looked today. */
  waiting: readonly UrgentLine[]
  looked: readonly UrgentLine[]
  nextHref: string | undefined
  timeZone: string
  today: string
}

export function UrgentPage(props: UrgentPageProps) {
  const { frame, waiting, looked, nextHref } = props
  const { t } = urgentText(frame.lang)
  return (
    <OfficePage {...frame} title={t('title')}>
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body">{t('rule')}</p>
      {waiting.length + looked.length === 0 && <p class="govuk-body">{t('none')}</p>}
      {waiting.length > 0 && (
        <UrgentTable {...props} title={t('waiting')} lines={waiting} isWaiting />
      )}
      {nextHref && <Pagination next={{ href: nextHref }} />}
      {looked.length > 0 && (
        <UrgentTable {...props} title={t('looked')} lines={looked} isWaiting={false} />
      )}
    </OfficePage>
  )
}

type UrgentTableProps = Pick<UrgentPageProps, 'frame' | 'timeZone' | 'today'> & {
  title: string
  lines: readonly UrgentLine[]
  isWaiting: boolean
}

function UrgentTable(props: UrgentTableProps) {
  const { frame, title, lines } = props
  const casework = caseworkText(frame.lang)
  const { t } = urgentText(frame.lang)
  return (
    <Table
      caption={title}
      captionClasses="govuk-table__caption--m"
      scrollLabel={title}
      firstCellIsHeader
      head={[
        { text: casework.t('column.reference') },
        { text: t('danger') },
        { text: casework.t('column.service') },
        { text: casework.t('column.complainant') },
        { text: casework.t('column.manager') },
        { text: t('since') },
        { text: t('look') },
      ]}
      rows={lines.map((line) => row(props, line))}
    />
  )
}

function row({ frame: { lang }, timeZone, today, isWaiting }: UrgentTableProps, line: UrgentLine) {
  const text = caseworkText(lang)
  const { t } = text
  const danger = line.dangerOn
  return [
    {
      text: (
        <span class="o-marked">
          <a class="govuk-link" href={line.href}>
            {line.reference}
          </a>
          {line.isUnread && <Tag classes="govuk-tag--yellow">{t('file.unread')}</Tag>}
        </span>
      ),
    },
    { text: danger && <Due text={text} dueOn={danger} today={today} dayText={shortDayText} /> },
    { text: <ServiceName text={text} service={line.service} language={line.language} /> },
    { text: <bdi>{line.complainant ?? t('file.complainant-unknown')}</bdi> },
    { text: line.caseManager ?? t('file.nobody') },
    {
      text: line.isLodgedDayOnly
        ? dayText(lang, dayIn(timeZone, line.lodgedAt))
        : momentText(lang, timeZone, line.lodgedAt),
    },
    { text: <Look lang={lang} timeZone={timeZone} line={line} isWaiting={isWaiting} /> },
  ]
}

interface LookProps {
  lang: Frame['lang']
  timeZone: string
  line: UrgentLine
  isWaiting: boolean
}

/** That nobody has looked is said in a word, not by colour alone. */
function Look({ lang, timeZone, line: { look }, isWaiting }: LookProps) {
  const { t } = urgentText(lang)
  const said = look && t('look.by', { at: momentText(lang, timeZone, look.at), name: look.name })
  return (
    <span class="o-marked">
      {isWaiting && <Tag classes="govuk-tag--red">{t(look ? 'look.not-today' : 'look.never')}</Tag>}
      {said}
    </span>
  )
}
