/** Members of staff for tests, set up and, where asked, signed in. */
import { argon2Sync, randomBytes, randomUUID } from 'node:crypto'
import type { Db } from '../platform/db/database.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { sealTotpSecret } from './keys.ts'
import type { IdentityKeys } from './keys.ts'
import { saveCredentials } from './proof/account-store.ts'
import { normalise } from './proof/password-rules.ts'
import { formatPhc } from './proof/phc.ts'
import { drawTotpSecret, numberAt } from './proof/totp.ts'
import type { Role } from './role.ts'
import { openSession } from './sign-in/session.ts'
import { insertStaff } from './staff-store.ts'

export const testPassword = 'zes potten thee'

export interface TestStaff {
  readonly id: string
  readonly email: string
  /** What their authenticator app shows at that moment. */
  readonly numberAt: (at: Date) => string
}

interface Who {
  readonly role: Role
  readonly name?: string
  readonly language?: Lang
  readonly languages?: readonly Lang[]
}

/** Their password is `testPassword`, kept at the lowest cost so that tests are quick. */
export async function testStaff(
  db: Db,
  keys: IdentityKeys,
  { role, name = 'Noor Vermeulen', language = 'en', languages = ['nl', 'fr', 'en'] }: Who,
  at: Date,
): Promise<TestStaff> {
  const id = randomUUID()
  const email = `${id.slice(0, 8)}@office.example`
  const secret = drawTotpSecret()
  await db.transaction().execute(async (tx) => {
    await insertStaff(tx, { id, email, name, role, language, languages }, at)
    const totpSecret = sealTotpSecret(keys, id, secret)
    await saveCredentials(tx, id, { password: cheaplyHashed(testPassword), totpSecret, step: 0 })
  })
  return { id, email, numberAt: (moment) => numberAt(secret, moment) }
}

/** The value of a `Cookie` header by which that person is signed in, over http. */
export async function testSession(db: Db, { id }: { id: string }, at: Date): Promise<string> {
  return `office=${await db.transaction().execute((tx) => openSession(tx, id, at))}`
}

/** What that member of staff did, as the audit trail has it. The office's own role adds to it only. */
export async function auditOf(owner: Db, actor: string) {
  return await owner
    .withTables<{
      'secrecy.audit': { id: number; actor: string; action: string; subject: string }
    }>()
    .selectFrom('secrecy.audit')
    .select(['actor', 'action', 'subject'])
    .where('actor', '=', actor)
    .orderBy('id')
    .execute()
}

/** What an authenticator app makes of a page that connects it: its number, and the sealed field. */
export function proofOnPage({ html }: { html: string }, at: Date) {
  const [, sealed = ''] = /name="sealed" value="([^"]+)"/.exec(html) ?? []
  const [, typed = ''] = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(html) ?? []
  return { sealed, number: numberAt(fromBase32(typed), at) }
}

function fromBase32(typed: string): Uint8Array<ArrayBuffer> {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = typed
    .replaceAll(' ', '')
    .split('')
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}

function cheaplyHashed(password: string): string {
  const cost = { memory: 8, passes: 1, parallelism: 1 }
  const salt = randomBytes(16)
  const message = normalise(password)
  const hash = argon2Sync('argon2id', { message, nonce: salt, tagLength: 32, ...cost })
  return formatPhc({ ...cost, salt, hash })
}
