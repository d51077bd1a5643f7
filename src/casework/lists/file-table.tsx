/** Files in columns, for *My work* and *All files*. */
import { remembering } from '../../platform/remembering.ts'
import { daysText, shortDayText } from '../../platform/i18n/dates.ts'
import { Badge } from '../../ui/badge.tsx'
import { Table } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { ServiceName } from '../service-name.tsx'
import type { NamedService } from '../service-name.tsx'
import type { CaseworkText } from '../text.ts'

/** One line: a file in words. Days as `YYYY-MM-DD`. */
export interface FileLine {
  readonly reference: string
  /** Of the file, with the list it stands in. */
  readonly href: string
  readonly service: NamedService
  /** In which the complainant writes. */
  readonly language: Lang
  readonly complainant: string | undefined
  readonly caseManager: string | undefined
  readonly step: string
  readonly lodgedOn: string
  readonly movedOn: string
  readonly dueOn: string | null
  readonly isUnread: boolean
  readonly isUrgent: boolean
}

interface FileTableProps {
  text: CaseworkText
  title: string
  lines: readonly FileLine[]
  /** `YYYY-MM-DD`. */
  today: string
  showsManager: boolean
}

export function FileTable({ text, title, lines, today, showsManager }: FileTableProps) {
  const { t } = text
  const columns = [
    'column.reference',
    'column.service',
    'column.complainant',
    ...(showsManager ? (['column.manager'] as const) : []),
    'column.step',
    'column.age',
    'column.moved',
    'column.due',
  ] as const
  return (
    <Table
      scrollLabel={title}
      firstCellIsHeader
      head={columns.map((key) => ({
        text: t(key),
        ...(key === 'column.age' && { format: 'numeric' as const }),
      }))}
      rows={lines.map((line) => [
        { text: <Reference text={text} line={line} /> },
        { text: <ServiceName text={text} service={line.service} language={line.language} /> },
        { text: <bdi>{line.complainant ?? t('file.complainant-unknown')}</bdi> },
        ...(showsManager ? [{ text: line.caseManager ?? t('file.nobody') }] : []),
        { text: line.step },
        { text: ageText(text, line.lodgedOn, today), format: 'numeric' as const },
        { text: shortDayText(text.lang, line.movedOn) },
        {
          text: line.dueOn && (
            <Due text={text} dueOn={line.dueOn} today={today} dayText={shortDayText} />
          ),
        },
      ])}
    />
  )
}

function Reference({ text: { t }, line }: { text: CaseworkText; line: FileLine }) {
  return (
    <span class="o-marked">
      <a class="govuk-link" href={line.href}>
        {line.reference}
      </a>
      {line.isUrgent && <Badge classes="moj-badge--red">{t('file.urgent')}</Badge>}
      {line.isUnread && <Tag classes="govuk-tag--yellow">{t('file.unread')}</Tag>}
    </span>
  )
}

interface DueProps {
  text: CaseworkText
  dueOn: string
  today: string
  /** Short in columns, in full in the head of a file. */
  dayText: typeof shortDayText
}

/** A day that is past says so in a word, not by colour alone. */
export function Due({ text: { lang, t }, dueOn, today, dayText }: DueProps) {
  return (
    <span class="o-marked">
      {dayText(lang, dueOn)}
      {dueOn < today && <Tag classes="govuk-tag--red">{t('file.late')}</Tag>}
    </span>
  )
}

/** *12 days*. */
export function ageText({ lang }: CaseworkText, from: string, today: string): string {
  return ages(`${lang} ${from} ${today}`, () =>
    daysText(lang, Temporal.PlainDate.from(from).until(today).days),
  )
}

const ages = remembering<string>(2000)
