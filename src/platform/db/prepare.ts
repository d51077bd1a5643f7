/**
 * Makes a database and its three roles on a server. The only code that acts as a superuser; the
 * application itself never does.
 */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { connect } from './database.ts'
import type { Db } from './database.ts'
import { kindsOfRole, rolesOf } from './roles.ts'
import type { KindOfRole } from './roles.ts'
import { scramVerifier } from './scram.ts'

/** One address per role. */
export type Addresses = Readonly<Record<KindOfRole, string>>
export type Passwords = Readonly<Record<KindOfRole, string>>

export function drawPasswords(): Passwords {
  const draw = () => randomBytes(24).toString('base64url')
  return { owner: draw(), portal: draw(), office: draw() }
}

/** Done before, in whole or in part, it does what is missing, and the passwords become these. */
export async function prepareDatabase(
  superuser: string,
  name: string,
  passwords: Passwords,
): Promise<Addresses> {
  const admin = connect(superuser)
  try {
    for (const kind of kindsOfRole) await prepareRole(admin, rolesOf(name)[kind], passwords[kind])
    if (!(await databaseExists(admin, name))) await createDatabase(admin, name)
    await closeDatabase(admin, name, name)
  } finally {
    await admin.destroy()
  }
  return addressesOf(superuser, name, passwords)
}

export async function databaseExists(admin: Db, name: string): Promise<boolean> {
  const { rows } = await sql`select from pg_database where datname = ${name}`.execute(admin)
  return rows.length > 0
}

export async function databaseIsThere(superuser: string, name: string): Promise<boolean> {
  const admin = connect(superuser)
  try {
    return await databaseExists(admin, name)
  } finally {
    await admin.destroy()
  }
}

/** Nobody but the roles of `name` may enter it. */
export async function closeDatabase(admin: Db, database: string, name: string): Promise<void> {
  const { portal, office } = rolesOf(name)
  await sql`revoke all on database ${sql.id(database)} from public`.execute(admin)
  await sql`grant connect on database ${sql.id(database)} to ${sql.id(portal)}, ${sql.id(office)}`.execute(
    admin,
  )
}

export function addressesOf(
  server: string,
  database: string,
  passwords: Passwords,
  name = database,
) {
  const roles = rolesOf(name)
  const address = (kind: KindOfRole) => {
    const url = new URL(server)
    url.username = roles[kind]
    url.password = passwords[kind]
    url.pathname = `/${database}`
    return url.href
  }
  return { owner: address('owner'), portal: address('portal'), office: address('office') }
}

async function prepareRole(admin: Db, role: string, password: string): Promise<void> {
  const { rows } = await sql`select from pg_roles where rolname = ${role}`.execute(admin)
  const verb = sql.raw(rows.length > 0 ? 'alter' : 'create')
  await sql`${verb} role ${sql.id(role)} login password ${sql.lit(scramVerifier(password))}`.execute(
    admin,
  )
}

/**
 * Text is ordered by its code points, on every system and version alike: an order that comes from
 * the machine's libraries changes with them, and indexes break. PostgreSQL 17 brings its own.
 */
async function createDatabase(admin: Db, name: string): Promise<void> {
  const { rows } = await sql<{
    version: string
  }>`select current_setting('server_version_num') as version`.execute(admin)
  const locale =
    Number(rows[0]?.version) >= 170000
      ? sql`locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8'`
      : sql`locale 'C.UTF-8'`
  await sql`create database ${sql.id(name)} owner ${sql.id(rolesOf(name).owner)}
    template template0 encoding 'UTF8' ${locale}`.execute(admin)
}
