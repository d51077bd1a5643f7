/**
 * Documents that arrived while the virus scanner did not answer are looked through as soon as it does. One with a virus
 * is then set aside as at its arrival, and the case manager is told: somebody may have opened it meanwhile.
 */
import { scanBytes } from '../../documents/index.ts'
import type { Scanner } from '../../documents/index.ts'
import type { BlobStore } from '../../platform/blobs/blob-store.ts'
import type { Now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { tellError } from '../../platform/log.ts'
import type { Log } from '../../platform/log.ts'
import { openDocument } from '../../secrecy/index.ts'
import { lockFile } from '../file-store.ts'
import { contextAt } from '../house.ts'
import type { House } from '../house.ts'
import { sealFile } from '../mailbox.ts'
import { today } from '../procedure/context.ts'
import { makeTodoOnce } from '../todos/todo-acts.ts'
import { listUnscanned, setScan } from './scan-store.ts'
import type { Unscanned } from './scan-store.ts'

export interface ScanParts {
  readonly db: Db
  readonly house: House
  readonly blobs: BlobStore
  /** Undefined: nobody looks for viruses. */
  readonly scanner?: Scanner | undefined
  readonly now: Now
  readonly log: Log
}

const batch = 100

export async function scanLater(
  parts: ScanParts,
  isStopping: () => boolean = () => false,
): Promise<void> {
  const { db, scanner } = parts
  if (!scanner) return
  let after: string | undefined
  do {
    const documents = await listUnscanned(db, after, batch)
    // Only where there is something to ask it.
    if (documents.length === 0 || !(await scanner.isRunning())) return
    for (const document of documents) {
      if (isStopping()) return
      const isSaid = await scanOne(parts, scanner, document)
      // One that is too much for it keeps no other waiting; one that has gone keeps them all.
      if (!isSaid && !(await scanner.isRunning())) return
    }
    after = documents.length < batch ? undefined : documents.at(-1)?.id
  } while (after !== undefined)
}

/** False: nobody knows yet. One that cannot be opened keeps no other from being looked through. */
async function scanOne(parts: ScanParts, scanner: Scanner, document: Unscanned): Promise<boolean> {
  try {
    const bytes = await openDocument(parts.blobs.read(document.id), document.key)
    const scan = await scanBytes(scanner, bytes)
    if (scan === 'not-scanned') return false
    await parts.db.transaction().execute(async (tx) => {
      if (scan === 'clean') await setScan(tx, document.id, scan)
      else await setAside(tx, parts, document)
    })
    return true
  } catch (error) {
    parts.log({ event: 'fault', job: 'scan', document: document.id, ...tellError(error) })
    return false
  }
}

/** The person's own view gives it to no device any more either. */
async function setAside(
  tx: Tx,
  { house, now }: ScanParts,
  { id, caseId }: Unscanned,
): Promise<void> {
  const file = await lockFile(tx, caseId)
  if (!file || !(await setScan(tx, id, 'infected'))) return
  const at = now()
  const dueOn = today(contextAt(house, at))
  const act = { house, by: 'worker', at }
  const told = await makeTodoOnce(tx, act, file, { kind: 'virus', dueOn, source: `virus:${id}` })
  await sealFile(tx, house, told, at)
}
