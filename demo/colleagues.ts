/** The ten who work in the demonstration. Nobody of that name does. */
import { Secret } from 'otpauth'
import { sealTotpSecret } from '../src/identity/keys.ts'
import type { IdentityKeys } from '../src/identity/keys.ts'
import type { Role } from '../src/identity/index.ts'
import { saveCredentials } from '../src/identity/proof/account-store.ts'
import { hashPassword } from '../src/identity/proof/password.ts'
import { insertStaff, updateAccount } from '../src/identity/staff-store.ts'
import type { Lang } from '../src/platform/i18n/catalogue.ts'
import type { Db } from '../src/platform/db/database.ts'
import { idOf } from './chance.ts'
import { addDays } from './working-time.ts'
import type { Span } from './working-time.ts'

export interface Colleague {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly language: Lang
  readonly languages: readonly Lang[]
  /** Days from the day on which the demonstration is made. */
  readonly away?: readonly [from: number, until: number]
}

export const colleagues: readonly Colleague[] = [
  colleague('Hanne Verlindeken', 'case-manager', ['nl', 'fr']),
  colleague('Sébastien Rolandeau', 'case-manager', ['fr', 'en']),
  colleague('Naïma Cherkaziz', 'case-manager', ['fr', 'nl']),
  colleague('Joris De Backelaer', 'case-manager', ['nl', 'fr', 'en']),
  { ...colleague('Élodie Marchalin', 'case-manager', ['fr']), away: [-6, 9] },
  colleague('Tine Woutersen', 'case-manager', ['nl', 'en', 'fr']),
  { ...colleague('Abdel Lahlouni', 'case-manager', ['fr', 'nl']), away: [4, 18] },
  colleague('Caroline Dujardinet', 'case-manager', ['fr']),
  colleague('Marc Timmeraert', 'administrator', ['nl', 'fr']),
  colleague('Leïla Aertsens', 'administrator', ['fr', 'nl', 'en']),
]

export interface Credentials {
  readonly password: string
  /** As an authenticator app takes it. */
  readonly totpKey: string
}

export function awayOf({ away }: Colleague, madeOn: string): Span | undefined {
  return away && { from: addDays(madeOn, away[0]), until: addDays(madeOn, away[1]) }
}

/** All have the same password and the same key for their app: it is a demonstration. */
export async function hire(
  db: Db,
  keys: IdentityKeys,
  { password, totpKey }: Credentials,
  { at, madeOn }: { at: Date; madeOn: string },
): Promise<void> {
  const hashed = await hashPassword(password)
  const secret = Secret.fromBase32(totpKey).bytes
  await db.transaction().execute(async (tx) => {
    for (const each of colleagues) {
      const { id, name, email, role, language, languages } = each
      await insertStaff(tx, { id, name, email, role, language, languages }, at)
      const totpSecret = sealTotpSecret(keys, id, secret)
      await saveCredentials(tx, id, { password: hashed, totpSecret, step: 0 })
      const away = awayOf(each, madeOn)
      if (away) await updateAccount(tx, id, { name, language, away })
    }
  })
}

function colleague(name: string, role: Role, languages: readonly Lang[]): Colleague {
  const [first = ''] = name.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').split(' ')
  const [language = 'fr'] = languages
  return { id: idOf(name), name, email: `${first}@ombuds.example`, role, language, languages }
}
