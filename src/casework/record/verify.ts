/**
 * Holds the whole record against itself: checkpoints first, then file after file. In memory that has a bound,
 * and without anything but the rows; must not know where they come from, nor how findings are told.
 */
import type { Db } from '../../platform/db/database.ts'
import type { Registration } from '../procedure/state.ts'
import { checkCheckpoints } from './check-checkpoints.ts'
import type { CheckedCheckpoints, CheckpointFinding, Known } from './check-checkpoints.ts'
import { checkFile } from './check-file.ts'
import type { FileFinding } from './check-file.ts'
import { listFileless, readFiles } from './record-store.ts'

export type Finding =
  | CheckpointFinding
  | (FileFinding & { readonly file: Registration['reference'] })
  /** Events or signatures are there of a file whose row is not. */
  | { readonly is: 'file-missing'; readonly id: string }

export interface Verified {
  readonly files: number
  readonly events: number
  /** Rows of words whose digests fit. */
  readonly words: number
  readonly erased: number
  readonly checkpoints: CheckedCheckpoints
  /** Events that no checkpoint stands for yet. */
  readonly unsigned: number
}

export async function verifyRecord(
  db: Db,
  known: Known,
  tell: (finding: Finding) => void,
): Promise<Verified> {
  const checkpoints = await checkCheckpoints(db, known)
  checkpoints.findings.forEach(tell)
  const sum = { files: 0, events: 0, words: 0, erased: 0, signed: 0 }
  for await (const file of readFiles(db)) {
    // What a checkpoint says that was changed itself would accuse the wrong event.
    const leaves = file.leaves.filter(({ checkpoint }) => checkpoints.sound.has(checkpoint))
    const { findings, erased } = checkFile({ ...file, leaves })
    const { reference_year: year, reference_number: number } = file.row
    for (const finding of findings) tell({ ...finding, file: { year, number } })
    sum.files += 1
    sum.events += file.events.length
    sum.words += file.words.length - erased
    sum.erased += erased
    sum.signed += file.events.filter(({ version }) => isIn(file.leaves, version)).length
  }
  for (const id of await listFileless(db)) tell({ is: 'file-missing', id })
  const { signed, ...counted } = sum
  return { ...counted, checkpoints, unsigned: sum.events - signed }
}

function isIn(
  leaves: readonly { readonly first_version: number; readonly last_version: number }[],
  version: number,
): boolean {
  return leaves.some(
    ({ first_version: first, last_version: last }) => first <= version && version <= last,
  )
}
