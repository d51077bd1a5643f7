/** On the page of a file: what is still to be done in it, and one line to add to that. */
import { dayIn } from '../../platform/clock.ts'
import { shortDayText } from '../../platform/i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Details } from '../../ui/details.tsx'
import { Input } from '../../ui/input.tsx'
import type { ShownFile } from '../file/shown-file.ts'
import { Due } from '../lists/file-table.tsx'
import { caseworkText } from '../text.ts'
import { todoText } from './text.ts'
import type { TodoText } from './text.ts'
import { BeginLink, DoneForm, endedText, PromiseTag, whatText } from './todo-line.tsx'
import type { Todo } from './todo-store.ts'

interface TodoSectionProps {
  text: Pick<TodoText, 'lang'>
  file: ShownFile
  timeZone: string
  today: string
}

interface PartProps extends Omit<TodoSectionProps, 'text'> {
  text: TodoText
}

export function TodoSection({ text: { lang }, ...props }: TodoSectionProps) {
  const text = todoText(lang)
  const { todos } = props.file
  const open = todos.filter(({ outcome }) => outcome === null)
  const ended = todos.filter(({ outcome }) => outcome !== null)
  return (
    <section aria-labelledby="todos">
      <h2 class="govuk-heading-m" id="todos">
        {text.t('title')}
      </h2>
      {open.length > 0 && (
        <ul class="govuk-list govuk-list--spaced">
          {open.map((todo) => (
            <OpenTodo {...props} text={text} todo={todo} />
          ))}
        </ul>
      )}
      <QuickAdd {...props} text={text} />
      {ended.length > 0 && (
        <Details summary={text.t('ended')}>
          <ul class="govuk-list govuk-list--spaced">
            {ended.map((todo) => (
              <EndedTodo {...props} text={text} todo={todo} />
            ))}
          </ul>
        </Details>
      )}
    </section>
  )
}

function OpenTodo({ text, file, today, todo }: PartProps & { todo: Todo }) {
  const casework = caseworkText(text.lang)
  const what = whatText(text, todo)
  return (
    <li>
      <a class="govuk-link o-words" href={`/todos/${todo.id}`}>
        {what}
      </a>
      <div class="o-marked">
        <Due text={casework} dueOn={todo.due_on} today={today} dayText={shortDayText} />
        {todo.is_promise && <PromiseTag text={text} />}
        <span>{file.names.get(todo.staff_id ?? '') ?? casework.t('file.nobody')}</span>
        <BeginLink text={text} kind={todo.kind} what={what} reference={file.referenceText} />
        <DoneForm text={text} id={todo.id} what={what} from={`/files/${file.referenceText}`} />
      </div>
    </li>
  )
}

function EndedTodo({ text, file, timeZone, todo }: PartProps & { todo: Todo }) {
  const { lang } = text
  const day = todo.ended_at && shortDayText(lang, dayIn(timeZone, todo.ended_at))
  const name = file.names.get(todo.ended_by ?? '')
  return (
    <li>
      <a class="govuk-link o-words" href={`/todos/${todo.id}`}>
        {whatText(text, todo)}
      </a>
      <br />
      {endedText(text, todo, day ?? '', name)}
    </li>
  )
}

/** For the case manager. What is wrong with it is told on the page that has all fields. */
function QuickAdd({ text: { t }, file }: PartProps) {
  const path = `/files/${file.referenceText}/todos`
  return (
    <form method="post" action={path} novalidate>
      <Input name="what" label={{ text: t('quick.what') }} autocomplete="off" />
      <Checkboxes
        name="promise"
        classes="govuk-checkboxes--small"
        items={[{ value: 'yes', text: t('quick.promise') }]}
      />
      <div class="o-line-form">
        <Input
          name="due"
          label={{ text: t('quick.due') }}
          classes="govuk-input--width-10"
          autocomplete="off"
        />
        <Button classes="govuk-button--secondary" preventDoubleClick>
          {t('add.submit')}
        </Button>
      </div>
      <p class="govuk-body">
        <a class="govuk-link" href={path}>
          {t('quick.more')}
        </a>
      </p>
    </form>
  )
}
