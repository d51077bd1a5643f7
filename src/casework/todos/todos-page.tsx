import type { Frame } from '../../identity/index.ts'
import { shortDayText } from '../../platform/i18n/dates.ts'
import { OfficePage } from '../../ui/office-page.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { SubNavigation } from '../../ui/sub-navigation.tsx'
import { Table } from '../../ui/table.tsx'
import { Due } from '../lists/file-table.tsx'
import { caseworkText } from '../text.ts'
import { todoText } from './text.ts'
import type { TodoText } from './text.ts'
import { BeginLink, DoneForm, PromiseTag, whatText } from './todo-line.tsx'

export interface TodoLine {
  readonly id: string
  readonly reference: string
  readonly kind: string
  readonly what: string | null
  readonly staffName: string | undefined
  /** `YYYY-MM-DD`. */
  readonly dueOn: string
  readonly isPromise: boolean
}

/** Whose todos the page shows. */
export type Whose = 'mine' | 'all'

interface TodosPageProps {
  frame: Frame
  whose: Whose
  lines: readonly TodoLine[]
  today: string
  /** The address of this page, and of the next. */
  href: string
  nextHref: string | undefined
}

export function todosPath(whose: Whose): string {
  return whose === 'mine' ? '/todos' : '/todos?of=all'
}

/** What is to be done, the longest overdue first. */
export function TodosPage(props: TodosPageProps) {
  const { frame, whose, lines, today, nextHref } = props
  const text = todoText(frame.lang)
  const { t } = text
  const groups = [
    { name: 'late', lines: lines.filter(({ dueOn }) => dueOn < today) },
    { name: 'today', lines: lines.filter(({ dueOn }) => dueOn === today) },
    { name: 'coming', lines: lines.filter(({ dueOn }) => dueOn > today) },
  ] as const
  return (
    <OfficePage {...frame} title={t('title')}>
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <SubNavigation
        label={t('title')}
        items={(['mine', 'all'] as const).map((each) => ({
          href: todosPath(each),
          text: t(each),
          active: each === whose,
        }))}
      />
      {lines.length === 0 && <p class="govuk-body">{t(`empty.${whose}`)}</p>}
      {groups.map(
        (group) =>
          group.lines.length > 0 && (
            <TodoTable {...props} text={text} title={t(group.name)} lines={group.lines} />
          ),
      )}
      {nextHref && <Pagination next={{ href: nextHref }} />}
    </OfficePage>
  )
}

function TodoTable(props: TodosPageProps & { text: TodoText; title: string }) {
  const { text, title, lines, whose } = props
  const { t } = text
  const isEverybodys = whose === 'all'
  return (
    <Table
      caption={title}
      captionClasses="govuk-table__caption--m"
      scrollLabel={title}
      head={[
        { text: t('column.what') },
        { text: t('column.file') },
        { text: t('column.due') },
        ...(isEverybodys ? [{ text: t('column.who') }] : []),
        { text: <span class="govuk-visually-hidden">{t('column.acts')}</span> },
      ]}
      rows={lines.map((line) => row({ ...props, isEverybodys, line }))}
    />
  )
}

interface RowProps {
  frame: Frame
  text: TodoText
  line: TodoLine
  today: string
  isEverybodys: boolean
  href: string
}

function row({ frame, text, line, today, isEverybodys, href }: RowProps) {
  const casework = caseworkText(frame.lang)
  const what = whatText(text, line)
  return [
    {
      text: (
        <span class="o-marked">
          <a class="govuk-link" href={`/todos/${line.id}`}>
            {what}
          </a>
          {line.isPromise && <PromiseTag text={text} />}
          <BeginLink text={text} kind={line.kind} what={what} reference={line.reference} />
        </span>
      ),
    },
    {
      text: (
        <a class="govuk-link" href={`/files/${line.reference}`}>
          {line.reference}
        </a>
      ),
    },
    { text: <Due text={casework} dueOn={line.dueOn} today={today} dayText={shortDayText} /> },
    ...(isEverybodys ? [{ text: line.staffName ?? casework.t('file.nobody') }] : []),
    { text: <DoneForm text={text} id={line.id} what={what} from={href} /> },
  ]
}
