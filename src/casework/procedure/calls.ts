/** A call to the person that nobody answered: it stays to be made. Pure. */
import type { TaskFacts } from './commands.ts'
import type { Context } from './context.ts'
import { accept, refuse } from './decision.ts'
import type { Decision } from './decision.ts'
import type { CaseState } from './state.ts'

export interface NoteNotReached {
  readonly type: 'note-not-reached'
  readonly task: TaskFacts
}

export interface NotReached {
  readonly type: 'not-reached'
  readonly taskId: string
}

export function noteNotReached(_: CaseState, { task }: NoteNotReached, { at }: Context): Decision {
  if (task.isDone) return refuse('already-told')
  return accept({ type: 'not-reached', at, taskId: task.id })
}
