/** For tests: complaints on their way in, and holders on their way back. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { Db, Tx } from '../platform/db/database.ts'
import { deriveAccess, deriveSessionAccess, drawCode, sha256 } from '../secrecy/index.ts'
import { grantSession } from './access-store.ts'
import { numberDigest } from './one-time-number.ts'
import { takeNext } from './office-store.ts'
import type { Waiting } from './office-store.ts'
import type { Lodging } from './portal-store.ts'

export const at = new Date('2026-03-02T09:00:00.000Z')

export function minutesLater(minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000)
}

export function submission(): Uint8Array {
  return sha256(randomBytes(16))
}

/** A complaint with a fresh code; `auth` is what its holder shows. */
export function sampleLodging(): Lodging & { auth: Uint8Array } {
  const mailboxId = randomUUID()
  const { auth, recipient } = deriveAccess(drawCode(), mailboxId)
  return {
    submission: submission(),
    mailboxId,
    accessId: randomUUID(),
    authDigest: sha256(auth),
    recipient,
    sealed: Buffer.from('sealed complaint'),
    at,
    year: 2026,
    auth,
  }
}

/** A session that the office lets into the mailbox by this number, for fifteen minutes. */
export async function grantSample(
  office: Db,
  mailboxId: string,
  number: string,
  holder: string = randomUUID(),
) {
  const accessId = randomUUID()
  const { auth, recipient } = deriveSessionAccess(randomBytes(32), accessId)
  const grant = {
    accessId,
    mailboxId,
    holder,
    recipient,
    authDigest: sha256(auth),
    numberDigest: numberDigest(accessId, number),
    numberUntil: minutesLater(15),
    expiresAt: minutesLater(8 * 60),
    at,
  }
  await office.transaction().execute((tx) => grantSession(tx, grant))
  return { ...grant, auth }
}

/** Takes out all that waits, with the transaction or not at all. */
export async function takeAll(tx: Tx, moment: Date): Promise<Waiting[]> {
  const taken: Waiting[] = []
  for (let next = await takeNext(tx, moment); next; next = await takeNext(tx, moment)) {
    const { isMore: _, ...envelope } = next
    taken.push(envelope)
  }
  return taken
}

class PutBack extends Error {}

/** What waits, and goes on waiting. */
export async function lookAtAll(office: Db, moment: Date): Promise<Waiting[]> {
  let found: Waiting[] = []
  const looking = office.transaction().execute(async (tx) => {
    found = await takeAll(tx, moment)
    throw new PutBack()
  })
  await looking.catch((error: unknown) => {
    if (!(error instanceof PutBack)) throw error
  })
  return found
}
