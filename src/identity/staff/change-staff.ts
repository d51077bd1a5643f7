/** What an administrator changes about a member of staff, and what must never be changed. */
import type { Tx } from '../../platform/db/database.ts'
import { recordAudit } from '../../secrecy/index.ts'
import { deleteLinksOf } from '../link/link-store.ts'
import type { Author } from '../link/links.ts'
import { deleteSessionsOf } from '../sign-in/session-store.ts'
import { findStaff, lockAdministrators, updateStaff } from '../staff-store.ts'
import type { StaffChange } from '../staff-store.ts'

export type Changed = { ok: true } | { ok: false; refusal: 'last-administrator' }

/** A changed role or a lost access ends the sessions of that person. */
export async function changeStaff(
  tx: Tx,
  id: string,
  change: StaffChange,
  by: Author,
  at: Date,
): Promise<Changed> {
  // Two administrators who take the role from each other at once wait for each other here.
  const administrators = await lockAdministrators(tx)
  const remains = change.isActive && change.role === 'administrator'
  if (administrators.includes(id) && administrators.length === 1 && !remains)
    return { ok: false, refusal: 'last-administrator' }

  const before = await findStaff(tx, id)
  await updateStaff(tx, id, change)
  if (!change.isActive || before?.role !== change.role) await deleteSessionsOf(tx, id)
  if (!change.isActive) await deleteLinksOf(tx, id)
  await recordAudit(tx, { at, actor: by.id, role: by.role, action: 'staff-changed', subject: id })
  return { ok: true }
}
