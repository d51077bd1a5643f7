/** Reads the C2SP test vectors for age (github.com/C2SP/CCTV, folder age; npm `cctv-age`). For tests only. */
import { inflateSync } from 'node:zlib'
import * as vectors from 'cctv-age'
import { z } from 'zod'

const expectation = z.enum([
  'success',
  'no match',
  'HMAC failure',
  'header failure',
  'armor failure',
  'payload failure',
])

export interface Vector {
  readonly name: string
  readonly expect: z.infer<typeof expectation>
  /** SHA-256 of the plaintext, in hex; where the payload fails, of what may be released before. */
  readonly payloadHash: string | null
  readonly identities: readonly string[]
  readonly passphrases: readonly string[]
  readonly isArmored: boolean
  readonly file: Uint8Array
}

export function readVectors(): Vector[] {
  return Object.entries(vectors).map(([name, bytes]) => readVector(name, Buffer.from(bytes)))
}

/** Lines of `key: value`, an empty line, the file. */
function readVector(name: string, bytes: Buffer): Vector {
  const end = bytes.indexOf('\n\n')
  const lines = bytes
    .toString('utf8', 0, end)
    .split('\n')
    .map((line) => line.split(': ', 2))
  const valuesOf = (wanted: string) =>
    lines.flatMap(([key, value]) => (key === wanted && value !== undefined ? [value] : []))
  const body = bytes.subarray(end + 2)
  return {
    name,
    expect: expectation.parse(valuesOf('expect')[0]),
    payloadHash: valuesOf('payload')[0] ?? null,
    identities: valuesOf('identity'),
    passphrases: valuesOf('passphrase'),
    isArmored: valuesOf('armored')[0] === 'yes',
    file: valuesOf('compressed')[0] === 'zlib' ? inflateSync(body) : body,
  }
}
