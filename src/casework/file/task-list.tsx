import { dayText } from '../../platform/i18n/dates.ts'
import { Tag } from '../../ui/tag.tsx'
import type { Task } from '../content-store.ts'
import { wayOf } from '../tasks/task-way.ts'
import { triesOf } from '../tasks/tries.ts'
import type { CaseworkText } from '../text.ts'
import type { ShownFile } from './shown-file.ts'

interface TaskListProps {
  text: CaseworkText
  file: ShownFile
}

/** Letters and calls of this file, those still to be done marked. Nothing where there are none. */
export function TaskList({ text, file: { tasks, events } }: TaskListProps) {
  const { t } = text
  if (tasks.length === 0) return null
  return (
    <section aria-labelledby="tasks">
      <h2 class="govuk-heading-m" id="tasks">
        {t('tasks.title')}
      </h2>
      <ul class="govuk-list">
        {tasks.map((task) => (
          <li class="o-marked">
            <a class="govuk-link" href={`/tasks/${task.id}`}>
              {t(`task.title.${wayOf(task)}`)}
            </a>
            <State text={text} task={task} tries={triesOf(task.id, events).length} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface StateProps {
  text: CaseworkText
  task: Task
  /** How often nobody answered. */
  tries: number
}

function State({ text: { t, lang }, task, tries }: StateProps) {
  if (task.told_on)
    return <span>{t(`task.done.${wayOf(task)}`, { day: dayText(lang, task.told_on) })}</span>
  return (
    <>
      <Tag classes="govuk-tag--yellow">{t(`task.open.${wayOf(task)}`)}</Tag>
      {tries > 0 && <span>{t('task.tried', { times: tries })}</span>}
    </>
  )
}
