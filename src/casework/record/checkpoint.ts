/**
 * A checkpoint: what the worker signs every so often. It stands for all events that were new then, by the root
 * of a Merkle tree over their hashes, and for all checkpoints before it, by the hash of the last. Pure.
 */
import { isSignedWith, sha256 } from '../../secrecy/index.ts'
import type { RecordKey } from '../../secrecy/index.ts'
import type { Row } from '../store-rows.ts'
import { canonical } from './canonical.ts'

export type Checkpoint = Required<Row<'casework.checkpoint'>>

export const checkpointFormat = 1

export interface Unsigned {
  readonly at: Date
  readonly events: number
  readonly root: Uint8Array
}

export function signCheckpoint(
  { at, events, root }: Unsigned,
  before: Checkpoint | undefined,
  key: RecordKey,
): Checkpoint {
  const checkpoint = {
    number: (before?.number ?? 0) + 1,
    format: checkpointFormat,
    at,
    events,
    root,
    previous: before ? hashOfCheckpoint(before) : null,
    public_key: key.publicKey,
  }
  return { ...checkpoint, signature: key.sign(saidBy(checkpoint)) }
}

/** With its own key; whether that is ours, who holds a copy of ours has to say. */
export function isSignatureRight(checkpoint: Checkpoint): boolean {
  return isSignedWith(checkpoint.public_key, saidBy(checkpoint), checkpoint.signature)
}

/** With its signature: a copy of this hash, kept elsewhere, fixes everything before it. */
export function hashOfCheckpoint(checkpoint: Checkpoint): Uint8Array {
  return sha256(sha256(saidBy(checkpoint)), checkpoint.signature)
}

function saidBy(checkpoint: Omit<Checkpoint, 'signature'>): Uint8Array {
  const { number, at, events, root, previous, public_key: publicKey } = checkpoint
  const said = [number, at, events, hex(root), previous && hex(previous), hex(publicKey)]
  return Buffer.from(canonical(['ombuds/checkpoint/1', ...said]))
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
