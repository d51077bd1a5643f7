/** A file gets another case manager, and the person is told, by their channel, with the new name. */
import type { Tx } from '../../platform/db/database.ts'
import { addresseeOf } from '../addressee.ts'
import { assignFile, carryOutOn } from '../acting.ts'
import type { Act, Done } from '../acting.ts'
import { lockFileByReference } from '../file-store.ts'
import type { CaseFile } from '../file-store.ts'
import { writeLetter } from '../letter-values.ts'
import { statusOf } from '../procedure/state.ts'

const kind = 'new-case-manager'

/** `before`: as it is, held or not. Nobody is told of a file that is closed, nor of the first to whom it goes after nobody. */
export function isToldOf({ state }: Pick<CaseFile, 'state'>): boolean {
  const { acknowledgedAt, caseManagerId } = state
  return acknowledgedAt !== null && caseManagerId !== null && statusOf(state) !== 'closed'
}

export async function assignAndTell(
  tx: Tx,
  act: Act,
  { caseManagerId, isTold }: { caseManagerId: string; isTold: boolean },
): Promise<Done> {
  const before = act.reference && (await lockFileByReference(tx, act.reference))
  const done = await assignFile(tx, act, caseManagerId)
  if (!done.ok || !before || !isTold || !isToldOf(before)) return done

  const file = await lockFileByReference(tx, before.state.reference)
  const template = act.house.stationery.letters.acts.get(kind)
  if (!file || !template) throw new Error(`the office has no letter ${kind}`)
  const addressee = await addresseeOf(tx, act, file)
  const body = writeLetter(act.house.stationery, template[file.state.language], addressee)
  return await carryOutOn(tx, act, file, {
    letters: [{ to: 'person', kind, body, documents: [] }],
    command: ([sending]) => {
      if (!sending) throw new Error('nobody is told without a letter')
      const { messageId, taskId } = sending
      return { type: 'send-message', messageId, kind, taskId }
    },
  })
}
