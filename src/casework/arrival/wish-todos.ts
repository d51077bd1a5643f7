/** What somebody asked for with a message was promised to them by a day: it stands on a list until it is done. */
import type { Wish } from '../../letterbox/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { HeldFile } from '../file-store.ts'
import type { HolderAct } from '../holders/changing.ts'
import { contextAt } from '../house.ts'
import { lastDayFrom, today } from '../procedure/context.ts'
import { makeTodoOnce } from '../todos/todo-acts.ts'

/** The page after sending says how many working days: as many as an acknowledgement takes. */
export async function promise(
  tx: Tx,
  act: HolderAct,
  file: HeldFile,
  { wish, messageId }: { readonly wish: Wish; readonly messageId: string },
): Promise<HeldFile> {
  const context = contextAt(act.house, act.at)
  return await makeTodoOnce(tx, act, file, {
    kind: `asks-${wish}`,
    dueOn: lastDayFrom(context, 'acknowledgement', today(context)),
    source: `wish:${messageId}`,
    isPromise: true,
  })
}
