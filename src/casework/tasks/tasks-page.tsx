import type { Frame } from '../../identity/index.ts'
import { OfficePage } from '../../ui/office-page.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Table } from '../../ui/table.tsx'
import { ageText } from '../lists/file-table.tsx'
import { caseworkText } from '../text.ts'
import type { TaskWay } from './task-way.ts'

/** One thing to post or to say, in words. */
export interface TaskLine {
  readonly id: string
  readonly kind: TaskWay
  readonly reference: string
  readonly letter: string
  readonly caseManager: string | undefined
  /** `YYYY-MM-DD`. */
  readonly createdOn: string
  readonly isUrgent: boolean
}

interface TasksPageProps {
  frame: Frame
  lines: readonly TaskLine[]
  today: string
  nextHref: string | undefined
}

/** What waits for somebody's hand or voice, longest first. */
export function TasksPage({ frame, lines, today, nextHref }: TasksPageProps) {
  const text = caseworkText(frame.lang)
  const { t } = text
  const title = t('tasks.title')
  const actions = {
    post: 'tasks.post',
    registered: 'tasks.registered',
    telephone: 'tasks.call',
    email: 'tasks.email',
  } as const

  const columns = [
    'column.what',
    'column.reference',
    'column.letter',
    'column.manager',
    'column.created',
  ] as const
  return (
    <OfficePage {...frame} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {lines.length === 0 ? (
        <p class="govuk-body">{t('tasks.empty')}</p>
      ) : (
        <Table
          scrollLabel={title}
          head={columns.map((key) => ({ text: t(key) }))}
          rows={lines.map((line) => [
            {
              text: (
                <a class="govuk-link" href={`/tasks/${line.id}`}>
                  {t(actions[line.kind])}
                  <span class="govuk-visually-hidden"> {line.reference}</span>
                </a>
              ),
            },
            {
              text: (
                <span class="o-marked">
                  <a class="govuk-link" href={`/files/${line.reference}`}>
                    {line.reference}
                  </a>
                  {line.isUrgent && <Badge classes="moj-badge--red">{t('file.urgent')}</Badge>}
                </span>
              ),
            },
            { text: line.letter },
            { text: line.caseManager ?? t('file.nobody') },
            { text: ageText(text, line.createdOn, today) },
          ])}
        />
      )}
      {nextHref && <Pagination next={{ href: nextHref }} />}
    </OfficePage>
  )
}
