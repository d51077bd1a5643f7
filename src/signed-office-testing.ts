/** For tests of `verify`: the record of an office at work, signed twice, and ways of tampering with it. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after } from 'node:test'
import { signNew, verifyRecord } from './casework/index.ts'
import type { Finding, Known } from './casework/index.ts'
import { readCheckpoints } from './casework/record/checkpoint-store.ts'
import { readFiles } from './casework/record/record-store.ts'
import type { EventRow } from './casework/record/record-store.ts'
import { testHouse } from './casework/testing.ts'
import { fillOffice, lodge, openAll } from './filled-office-testing.ts'
import type { Filling } from './filled-office-testing.ts'
import { blobStore } from './platform/blobs/blob-store.ts'
import type { Db, Tx } from './platform/db/database.ts'
import { testDatabase } from './platform/db/testing.ts'
import { createOfficeKey, createRecordKey } from './secrecy/index.ts'
import { tellFinding } from './operate/verify/telling.ts'

export const at = new Date('2026-11-24T10:00:00Z')
export const later = new Date('2026-11-24T11:00:00Z')

/** Files 1 and 2, signed by checkpoint 1; file 3 and a message in file 1, by checkpoint 2; another by none. */
export async function signedOffice() {
  const folder = await mkdtemp('/tmp/ombuds-verify-')
  after(() => rm(folder, { recursive: true }))
  const dataDir = join(folder, 'data')
  const blobs = blobStore(join(dataDir, 'blobs'))
  const officeKey = await createOfficeKey(join(folder, 'office.key'), at)
  const recordKey = await createRecordKey(join(folder, 'record.key'), at)
  const { owner, portal, office, addresses } = await testDatabase()
  const filling: Filling = { portal, office, blobs, officeKey, house: await testHouse(), at }

  const { file, letter } = await fillOffice(filling)
  await openAll(filling)
  await signNew(office, { key: recordKey, at, since: undefined })
  await lodge(filling)
  await file.write('Two things more.', later)
  await openAll({ ...filling, at: later })
  await signNew(office, { key: recordKey, at: later, since: at })
  await file.write('A last thing.', later)
  await openAll({ ...filling, at: later })

  const checkpoints = await Array.fromAsync(readCheckpoints(owner))
  const [first, last] = checkpoints
  const files = await Array.fromAsync(readFiles(owner))
  const { row, events } = files.find((each) => each.row.reference_number === 1) ?? assert.fail()
  assert(first && last && checkpoints.length === 2)
  const known: Known = { keys: [recordKey.publicKey], checkpoints: [] }

  return {
    folder,
    dataDir,
    blobs,
    recordKey,
    owner,
    office,
    addresses,
    letter,
    first,
    last,
    known,
    /** Of file 1. */
    caseId: row.id,
    events,
    /** Which came with that event of file 1. */
    messageId: (version: number) => messageIn(events.find((event) => event.version === version)),
    /** What is told of what was done as the owner of all tables. Nothing of it stays. */
    reportAfter: (tamper: (tx: Tx) => Promise<unknown>, held = known) =>
      inVain(owner, async (tx) => {
        await tamper(tx)
        const told: string[] = []
        const tell = (finding: Finding) => told.push(tellFinding(filling.house.office, finding))
        await verifyRecord(tx, held, tell)
        return told
      }),
    inVain: <Result>(act: (tx: Tx) => Promise<Result>) => inVain(owner, act),
  }
}

/** As the owner of all tables. */
async function inVain<Result>(owner: Db, act: (tx: Tx) => Promise<Result>): Promise<Result> {
  const come = Promise.withResolvers<Result>()
  await owner
    .transaction()
    .execute(async (tx) => {
      come.resolve(await act(tx))
      throw new Error('in vain')
    })
    .catch((error: unknown) => come.reject(error))
  return await come.promise
}

function messageIn(event: EventRow | undefined): string {
  return (event?.data as { messageId?: string } | undefined)?.messageId ?? ''
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
