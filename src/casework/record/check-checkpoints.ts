/** Holds the checkpoints against each other, their signatures and the leaves that they stand for. */
import type { Db } from '../../platform/db/database.ts'
import { checkpointFormat, hashOfCheckpoint, isSignatureRight } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import { listLeaves, readCheckpoints } from './checkpoint-store.ts'
import { MerkleTree } from './merkle.ts'

export interface CheckpointFinding {
  readonly is:
    | 'checkpoint-missing'
    /** Something in it was changed, or its signature. */
    | 'checkpoint-signature'
    | 'checkpoint-key'
    /** It carries the hash of another than the one before it. */
    | 'checkpoint-unlinked'
    /** The list of events that it stands for is not the one that it signed. */
    | 'checkpoint-events'
    | 'checkpoint-format'
    /** A copy of it that was kept elsewhere is of another. */
    | 'checkpoint-other'
  readonly number: number
  /** Of those that are missing, the last. */
  readonly until?: number
}

/** A checkpoint as its copy elsewhere has it. */
export interface KeptCheckpoint {
  readonly number: number
  readonly hash: Uint8Array
}

export interface Known {
  /** Empty: no key is known, and each signature is held against the key that its checkpoint names. */
  readonly keys: readonly Uint8Array[]
  readonly checkpoints: readonly KeptCheckpoint[]
}

export interface CheckedCheckpoints {
  readonly findings: readonly CheckpointFinding[]
  /** Those whose list of events can be believed. */
  readonly sound: ReadonlySet<number>
  /** Events that were signed. */
  readonly events: number
  readonly last: Checked | undefined
  /** Every key that was used. */
  readonly keys: readonly Uint8Array[]
}

interface Checked {
  readonly checkpoint: Checkpoint
  readonly hash: Uint8Array
  readonly fault: CheckpointFinding['is'] | undefined
}

export async function checkCheckpoints(db: Db, known: Known): Promise<CheckedCheckpoints> {
  const findings: CheckpointFinding[] = []
  const sound = new Set<number>()
  const keys = new Map<string, Uint8Array>()
  let last: Checked | undefined
  let events = 0
  for await (const checkpoint of readCheckpoints(db)) {
    const { number, public_key: key } = checkpoint
    findings.push(...missingBetween(last, number))
    last = await checkCheckpoint(db, checkpoint, last, known)
    if (last.fault) findings.push({ is: last.fault, number })
    else sound.add(number)
    keys.set(Buffer.from(key).toString('hex'), key)
    events += checkpoint.events
  }
  const newest = Math.max(0, ...known.checkpoints.map(({ number }) => number))
  findings.push(...missingBetween(last, newest + 1))
  return { findings, sound, events, last, keys: [...keys.values()] }
}

function missingBetween(before: Checked | undefined, number: number): CheckpointFinding[] {
  const next = (before?.checkpoint.number ?? 0) + 1
  return next < number ? [{ is: 'checkpoint-missing', number: next, until: number - 1 }] : []
}

async function checkCheckpoint(
  db: Db,
  checkpoint: Checkpoint,
  before: Checked | undefined,
  known: Known,
): Promise<Checked> {
  const hash = hashOfCheckpoint(checkpoint)
  const fault = faultOf(checkpoint, hash, known)
  if (fault) return { checkpoint, hash, fault }
  if (!before?.fault && !follows(checkpoint, before))
    return { checkpoint, hash, fault: 'checkpoint-unlinked' }
  const isRight = await standsFor(db, checkpoint)
  return { checkpoint, hash, fault: isRight ? undefined : 'checkpoint-events' }
}

function faultOf(
  checkpoint: Checkpoint,
  hash: Uint8Array,
  { keys, checkpoints }: Known,
): CheckpointFinding['is'] | undefined {
  if (checkpoint.format !== checkpointFormat) return 'checkpoint-format'
  if (!isSignatureRight(checkpoint)) return 'checkpoint-signature'
  if (keys.length > 0 && !keys.some((key) => isSame(key, checkpoint.public_key)))
    return 'checkpoint-key'
  const copies = checkpoints.filter(({ number }) => number === checkpoint.number)
  return copies.every((copy) => isSame(copy.hash, hash)) ? undefined : 'checkpoint-other'
}

/** After one that is missing nothing can be said; that it is missing was. */
function follows({ number, previous }: Checkpoint, before: Checked | undefined): boolean {
  if (number === 1) return previous === null
  if (before?.checkpoint.number !== number - 1) return true
  return previous !== null && isSame(previous, before.hash)
}

async function standsFor(db: Db, { number, events, root }: Checkpoint): Promise<boolean> {
  const tree = new MerkleTree()
  for (const { hashes } of await listLeaves(db, number))
    for (let at = 0; at < hashes.length; at += 32) tree.add(hashes.subarray(at, at + 32))
  return tree.leaves === events && isSame(tree.root(), root)
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}
