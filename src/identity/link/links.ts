/**
 * One-time links by which people get into the office: the first administrator, new colleagues, and
 * those who lost their password or their telephone. A link carries a token and nothing else.
 */
import { randomUUID } from 'node:crypto'
import { recordAudit } from '../../secrecy/index.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { deleteSessionsOf } from '../sign-in/session-store.ts'
import { findStaffByEmail, hasAdministrator, insertStaff } from '../staff-store.ts'
import type { NewStaff } from '../staff-store.ts'
import { digestOf, drawToken } from '../token.ts'
import { deleteLinksOf, insertLink } from './link-store.ts'

/** Long enough to hand over, short enough not to lie about in a mailbox. */
export const linkHours = 24

export interface Author {
  readonly id: string
  readonly role: string
}

/** Who stands at the server's own keyboard. */
const operator: Author = { id: 'operator', role: 'operator' }

export function linkPath(token: string): string {
  return `/welcome/${token}`
}

/** A link for whoever sets up the office; undefined once there is an administrator. */
export async function createFirstInvitation(db: Db, at: Date): Promise<string | undefined> {
  return await db.transaction().execute(async (tx) => {
    if (await hasAdministrator(tx)) return undefined
    return await putLink(tx, null, at)
  })
}

/** A link for a member of staff who cannot get in any more; undefined: there is no such person. */
export async function createRecovery(db: Db, email: string, at: Date): Promise<string | undefined> {
  return await db.transaction().execute(async (tx) => {
    const staff = await findStaffByEmail(tx, email)
    return staff?.isActive ? await createLinkFor(tx, staff.id, operator, at) : undefined
  })
}

/** From the server's own keyboard; undefined: there is somebody with that address. */
export async function addStaff(
  db: Db,
  staff: Omit<NewStaff, 'id'>,
  at: Date,
): Promise<string | undefined> {
  return await db.transaction().execute((tx) => inviteStaff(tx, staff, operator, at))
}

export async function inviteStaff(
  tx: Tx,
  staff: Omit<NewStaff, 'id'>,
  by: Author,
  at: Date,
): Promise<string | undefined> {
  const id = randomUUID()
  if (!(await insertStaff(tx, { id, ...staff }, at))) return undefined
  await recordAudit(tx, { at, actor: by.id, role: by.role, action: 'staff-added', subject: id })
  return await putLink(tx, id, at)
}

/** The newest link is the only one that works. */
export async function createLinkFor(
  tx: Tx,
  staffId: string,
  by: Author,
  at: Date,
): Promise<string> {
  const made = { actor: by.id, role: by.role, action: 'staff-link-made', subject: staffId }
  await recordAudit(tx, { at, ...made })
  // Whoever cannot get in may have lost the machine on which they still are.
  await deleteSessionsOf(tx, staffId)
  return await putLink(tx, staffId, at)
}

async function putLink(tx: Tx, staffId: string | null, at: Date): Promise<string> {
  const token = drawToken()
  const expiresAt = new Date(at.getTime() + linkHours * 3_600_000)
  await deleteLinksOf(tx, staffId)
  await insertLink(tx, { digest: digestOf(token), staffId, expiresAt })
  return token
}
