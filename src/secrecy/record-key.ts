/**
 * The key with which the worker signs the record: Ed25519, in a file of its own that any `openssl pkey`
 * reads. Must not know what is signed with it.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { KeyFileError, readKeyFile, writeKeyFile } from './key-file.ts'

export interface RecordKey {
  /** 32 bytes. */
  readonly publicKey: Uint8Array
  readonly sign: (bytes: Uint8Array) => Uint8Array
}

export class RecordKeyError extends KeyFileError {
  override readonly name = 'RecordKeyError'
}

export async function loadRecordKey(file: string): Promise<RecordKey> {
  const text = await readKeyFile(file, 'record key', RecordKeyError)
  try {
    return recordKey(createPrivateKey(text))
  } catch {
    throw new RecordKeyError('malformed', `${file}: not a record key: it should be one of Ed25519`)
  }
}

/** Writes a new key, never over another. The file is on disk when this settles. */
export async function createRecordKey(file: string, at: Date): Promise<RecordKey> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const key = recordKey(privateKey)
  const lines = [
    `# created: ${at.toISOString()}`,
    `# public key: ${Buffer.from(key.publicKey).toString('hex')}`,
    privateKey.export({ format: 'pem', type: 'pkcs8' }),
  ]
  await writeKeyFile(file, lines.join('\n'))
  return key
}

/** False also for what is no key or no signature. */
export function isSignedWith(
  publicKey: Uint8Array,
  bytes: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    const x = Buffer.from(publicKey).toString('base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, bytes, key, signature)
  } catch {
    return false
  }
}

function recordKey(privateKey: KeyObject): RecordKey {
  const { crv, x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  if (crv !== 'Ed25519') throw new Error('another kind of key')
  return {
    publicKey: Buffer.from(x, 'base64url'),
    sign: (bytes) => sign(null, bytes, privateKey),
  }
}
