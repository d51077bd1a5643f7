/** The day of a case manager, in sections: what is there, and where there is more. */
import type { Frame } from '../../identity/index.ts'
import { shortDayText } from '../../platform/i18n/dates.ts'
import { OfficePage } from '../../ui/office-page.tsx'
import { Table } from '../../ui/table.tsx'
import { Due, FileTable } from '../lists/file-table.tsx'
import type { FileLine } from '../lists/file-table.tsx'
import { caseworkText } from '../text.ts'
import { todoText } from '../todos/text.ts'
import { PromiseTag, whatText } from '../todos/todo-line.tsx'
import type { Section } from './sections.ts'
import { myWorkText } from './text.ts'

export interface TodoLine {
  readonly id: string
  readonly reference: string
  readonly kind: string
  readonly what: string | null
  readonly dueOn: string
  readonly isPromise: boolean
}

/** Either files or todos; where there are more than it shows, all of them are at `moreHref`. */
export interface ShownSection {
  readonly name: Section['name']
  readonly files: readonly FileLine[]
  readonly todos: readonly TodoLine[]
  readonly moreHref: string | undefined
}

interface MyWorkPageProps {
  frame: Frame
  sections: readonly ShownSection[]
  today: string
}

export function MyWorkPage({ frame, sections, today }: MyWorkPageProps) {
  const { t } = myWorkText(frame.lang)
  const filled = sections.filter(({ files, todos }) => files.length + todos.length > 0)
  return (
    <OfficePage {...frame} title={t('title')}>
      <h1 class="govuk-heading-l">{t('title')}</h1>
      {filled.length === 0 && <p class="govuk-body">{t('empty')}</p>}
      {filled.map((section) => (
        <WorkSection lang={frame.lang} section={section} today={today} />
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href="/files?manager=me">
          {t('to-mine')}
        </a>
      </p>
    </OfficePage>
  )
}

interface WorkSectionProps {
  lang: Frame['lang']
  section: ShownSection
  today: string
}

function WorkSection({ lang, section, today }: WorkSectionProps) {
  const { t } = myWorkText(lang)
  const { name, files, todos, moreHref } = section
  const title = t(`section.${name}`)
  return (
    // The table is a landmark of that name already.
    <div>
      <h2 class="govuk-heading-m" id={name}>
        {title}
      </h2>
      {files.length > 0 && (
        <FileTable
          text={caseworkText(lang)}
          title={title}
          lines={files}
          today={today}
          showsManager={false}
        />
      )}
      {todos.length > 0 && <TodoTable lang={lang} title={title} todos={todos} today={today} />}
      {moreHref && (
        <p class="govuk-body">
          <a class="govuk-link" href={moreHref}>
            {t('more')}
            <span class="govuk-visually-hidden">: {title}</span>
          </a>
        </p>
      )}
    </div>
  )
}

type TodoTableProps = Pick<WorkSectionProps, 'lang' | 'today'> & {
  title: string
  todos: readonly TodoLine[]
}

function TodoTable({ lang, title, todos, today }: TodoTableProps) {
  const text = todoText(lang)
  const { t } = text
  return (
    <Table
      scrollLabel={title}
      head={[{ text: t('column.what') }, { text: t('column.file') }, { text: t('column.due') }]}
      rows={todos.map((todo) => [
        {
          text: (
            <span class="o-marked">
              <a class="govuk-link" href={`/todos/${todo.id}`}>
                {whatText(text, todo)}
              </a>
              {todo.isPromise && <PromiseTag text={text} />}
            </span>
          ),
        },
        {
          text: (
            <a class="govuk-link" href={`/files/${todo.reference}`}>
              {todo.reference}
            </a>
          ),
        },
        {
          text: (
            <Due
              text={caseworkText(lang)}
              dueOn={todo.dueOn}
              today={today}
              dayText={shortDayText}
            />
          ),
        },
      ])}
    />
  )
}
