import type { Task } from '../content-store.ts'

/** How it is done; `registered` is post whose arrival can be shown. Words stand under `task.<…>.<way>`. */
export type TaskWay = Task['kind'] | 'registered'

export function wayOf(task: Pick<Task, 'kind' | 'is_registered'>): TaskWay {
  return task.is_registered ? 'registered' : task.kind
}
