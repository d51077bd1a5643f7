/** Calls to the person that nobody answered: noted in the file's record, while the call stays to be made. */
import type { Tx } from '../../platform/db/database.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { perform } from '../acting.ts'
import type { Act, Done } from '../acting.ts'
import { lockTask } from '../content-store.ts'
import { listEvents, lockFile } from '../file-store.ts'
import type { RecordedEvent } from '../store-rows.ts'

export interface Try {
  readonly at: Date
  readonly staffId: string
}

/** In their order. */
export function triesOf(taskId: string, events: readonly RecordedEvent[]): Try[] {
  return events.flatMap(({ event, actor }) =>
    event.type === 'not-reached' && event.taskId === taskId
      ? [{ at: event.at, staffId: actor }]
      : [],
  )
}

/** `number`: of the try, as the page counted; sent twice, it is noted once. */
export async function noteNotReached(
  tx: Tx,
  act: Pick<Act, 'house' | 'by' | 'at'>,
  taskId: string,
  number: number,
): Promise<Done> {
  const task = await lockTask(tx, taskId)
  const file = task && (await lockFile(tx, task.caseId))
  if (!file) throw new NotFoundError('no such task')

  const isNoted = triesOf(taskId, await listEvents(tx, file.id)).length >= number
  if (isNoted) return { ok: true }
  return await perform(tx, act, file, { type: 'note-not-reached', task })
}
