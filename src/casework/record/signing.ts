/** The worker signs what is new in the record. */
import type { Db } from '../../platform/db/database.ts'
import type { RecordKey } from '../../secrecy/index.ts'
import { signCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import { findLastCheckpoint, insertCheckpoint, listUnsigned, maySign } from './checkpoint-store.ts'
import type { NewEvents } from './checkpoint-store.ts'
import { MerkleTree } from './merkle.ts'

/**
 * Of one checkpoint: some 20,000 hashes, which who checks them holds in memory. What a database had before
 * there were checkpoints takes several.
 */
const mostFiles = 2_000

export interface Signing {
  readonly key: RecordKey
  readonly at: Date
  /** Nothing that is new is older; undefined where nobody knows. */
  readonly since: Date | undefined
  readonly most?: number
}

/** Undefined: nothing is new, or another worker is at it. */
export async function signNew(
  db: Db,
  { key, at, since, most = mostFiles }: Signing,
): Promise<Checkpoint | undefined> {
  return await db.transaction().execute(async (tx) => {
    if (!(await maySign(tx))) return undefined
    const unsigned = await listUnsigned(tx, { since, most })
    if (unsigned.length === 0) return undefined

    const tree = new MerkleTree()
    for (const hash of unsigned.flatMap(({ hashes }) => hashes)) tree.add(hash)
    const said = { at, events: tree.leaves, root: tree.root() }
    const checkpoint = signCheckpoint(said, await findLastCheckpoint(tx), key)
    await insertCheckpoint(
      tx,
      checkpoint,
      unsigned.map((each) => leafOf(checkpoint, each)),
    )
    return checkpoint
  })
}

function leafOf({ number }: Checkpoint, { caseId, firstVersion, hashes }: NewEvents) {
  return {
    checkpoint: number,
    case_id: caseId,
    first_version: firstVersion,
    last_version: firstVersion + hashes.length - 1,
    hashes: Buffer.concat(hashes),
  }
}
