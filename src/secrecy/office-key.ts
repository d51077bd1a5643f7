/**
 * The office's key: an age identity file, as `age-keygen -pq` writes it, that only the office half
 * may read. Must not know what is sealed to it.
 */
import { open, readFile, stat } from 'node:fs/promises'
import type { Identity } from 'age-encryption'
import { nativeIdentity, newIdentity, recipientOf } from './age/native-recipient.ts'
import { sha256 } from './digest.ts'

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

/** Names the file and what is wrong with it, never what is in it. */
export class OfficeKeyError extends Error {
  override readonly name = 'OfficeKeyError'

  readonly problem: 'missing' | 'unreadable' | 'malformed'

  constructor(problem: OfficeKeyError['problem'], message: string) {
    super(message)
    this.problem = problem
  }
}

export async function loadOfficeKey(file: string): Promise<OfficeKey> {
  const text = await readKeyFile(file)
  const lines = text.split('\n').map((line) => line.trim())
  const [identity, ...more] = lines.filter((line) => line !== '' && !line.startsWith('#'))
  if (identity === undefined || more.length > 0)
    throw malformed(file, 'it should hold one line that begins with AGE-SECRET-KEY-PQ-1')
  try {
    const recipient = recipientOf(identity)
    const { mode } = await stat(file)
    return {
      id: officeKeyId(recipient),
      recipient,
      identity,
      opener: nativeIdentity(identity),
      isReadableByOthers: (mode & 0o077) !== 0,
    }
  } catch {
    throw malformed(file, 'its key is not a whole hybrid age identity (AGE-SECRET-KEY-PQ-1…)')
  }
}

/** Writes a new key, never over another. The file is on disk when this settles. */
export async function createOfficeKey(file: string, at: Date): Promise<OfficeKey> {
  const identity = newIdentity()
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(officeKeyText(identity, at))
    await handle.sync()
  } finally {
    await handle.close()
  }
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

async function readKeyFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new OfficeKeyError('missing', `${file}: there is no office key here`)
    throw new OfficeKeyError('unreadable', `${file}: the office key cannot be read`)
  }
}

function malformed(file: string, what: string): OfficeKeyError {
  return new OfficeKeyError('malformed', `${file}: not an office key: ${what}`)
}
