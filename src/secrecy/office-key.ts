/**
 * The office's key: an age identity file, as `age-keygen -pq` writes it, that only the office half
 * may read. Must not know what is sealed to it.
 */
import type { Identity } from 'age-encryption'
import { nativeIdentity, newIdentity, recipientOf } from './age/native-recipient.ts'
import { sha256 } from './digest.ts'
import { isReadableByOthers, KeyFileError, readKeyFile, writeKeyFile } from './key-file.ts'

export interface OfficeKey {
  /** Short name of the key, made of its public half. */
  readonly id: string
  readonly recipient: string
  readonly identity: string
  /** For `openJson`. */
  readonly opener: Identity
  /** Someone besides the owner may read the file: worth a warning. */
  readonly isReadableByOthers: boolean
}

export class OfficeKeyError extends KeyFileError {
  override readonly name = 'OfficeKeyError'
}

export async function loadOfficeKey(file: string): Promise<OfficeKey> {
  const text = await readKeyFile(file, 'office key', OfficeKeyError)
  const lines = text.split('\n').map((line) => line.trim())
  const [identity, ...more] = lines.filter((line) => line !== '' && !line.startsWith('#'))
  if (identity === undefined || more.length > 0)
    throw malformed(file, 'it should hold one line that begins with AGE-SECRET-KEY-PQ-1')
  try {
    const recipient = recipientOf(identity)
    return {
      id: officeKeyId(recipient),
      recipient,
      identity,
      opener: nativeIdentity(identity),
      isReadableByOthers: await isReadableByOthers(file),
    }
  } catch {
    throw malformed(file, 'its key is not a whole hybrid age identity (AGE-SECRET-KEY-PQ-1…)')
  }
}

/** Writes a new key, never over another. The file is on disk when this settles. */
export async function createOfficeKey(file: string, at: Date): Promise<OfficeKey> {
  const identity = newIdentity()
  await writeKeyFile(file, officeKeyText(identity, at))
  return await loadOfficeKey(file)
}

/** Sixteen hexadecimal characters of a digest of the public half. */
export function officeKeyId(recipient: string): string {
  return Buffer.from(sha256(recipient)).toString('hex', 0, 8)
}

function officeKeyText(identity: string, at: Date): string {
  return [
    `# created: ${at.toISOString()}`,
    `# public key: ${recipientOf(identity)}`,
    identity,
    '',
  ].join('\n')
}

function malformed(file: string, what: string): OfficeKeyError {
  return new OfficeKeyError('malformed', `${file}: not an office key: ${what}`)
}
