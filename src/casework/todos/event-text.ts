import { dayText } from '../../platform/i18n/dates.ts'
import type { TodoEvent } from '../procedure/todos.ts'
import type { CaseworkText } from '../text.ts'
import { todoText } from './text.ts'
import { whatText } from './todo-line.tsx'

/** What happened to a todo, as the history tells it: without anybody's words; what the system asks for is named. */
export function todoEventText(
  { t, lang }: CaseworkText,
  names: ReadonlyMap<string, string>,
  event: TodoEvent,
): string {
  if (event.type === 'todo-ended') return t(`event.todo-ended.${event.outcome}`)
  if (event.type === 'todo-added' && event.kind !== 'own') {
    const what = whatText(todoText(lang), { kind: event.kind, what: null })
    return t('event.todo-added.system', { day: dayText(lang, event.dueOn), what })
  }

  const isPromise = event.type === 'todo-added' && event.isPromise
  const key = isPromise ? 'event.todo-added.promise' : (`event.${event.type}` as const)
  const what = t(key, { day: dayText(lang, event.dueOn) })
  const name = event.staffId && names.get(event.staffId)
  return name ? t('event.todo-for', { what, name }) : what
}
