/** What somebody brings along to hold the record against: keys and checkpoints that were kept elsewhere. */
import type { Known } from '../../casework/index.ts'
import { loadRecordKey, RecordKeyError } from '../../secrecy/index.ts'
import { UsageError } from '../command.ts'

interface Typed {
  readonly key: readonly string[]
  readonly checkpoint: readonly string[]
}

/** Without a key that is typed, the one on this machine; where there is none, none is known. */
export async function readKnown(typed: Typed, recordKeyFile: string): Promise<Known> {
  const keys = typed.key.map(readKey)
  const checkpoints = typed.checkpoint.map(readCheckpoint)
  return { keys: keys.length > 0 ? keys : await ownKey(recordKeyFile), checkpoints }
}

async function ownKey(file: string): Promise<Uint8Array[]> {
  try {
    const { publicKey } = await loadRecordKey(file)
    return [publicKey]
  } catch (error) {
    if (error instanceof RecordKeyError && error.problem === 'missing') return []
    throw error
  }
}

function readKey(text: string): Uint8Array {
  if (!/^[0-9a-f]{64}$/i.test(text.trim()))
    throw new UsageError('--key is a public key as verify prints it: 64 characters of 0–9 and a–f')
  return Buffer.from(text.trim(), 'hex')
}

function readCheckpoint(text: string) {
  const [, number, hash] = /^(\d{1,9}):([0-9a-f]{64})$/i.exec(text.trim()) ?? []
  if (!number || !hash)
    throw new UsageError('--checkpoint is what verify prints: a number, a colon, 64 characters')
  return { number: Number(number), hash: Buffer.from(hash, 'hex') }
}
