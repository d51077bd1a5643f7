import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { root } from '../root.ts'
import type { Db, Tx } from './database.ts'
import { rolesOf } from './roles.ts'

const folder = join(root, 'migrations')

/** Any number will do, as long as nothing else in this database locks the same. */
const lock = 20261124

export interface AppliedMigration {
  readonly name: string
  readonly digest: string
}

interface Migration extends AppliedMigration {
  readonly text: string
}

/**
 * Applies, in one transaction, every migration that this database has not had, and names them.
 * Connect as the owner: the two other roles are named after it.
 */
export async function migrate(owner: Db): Promise<string[]> {
  return await owner.transaction().execute((tx) => migrateWithin(tx))
}

/** The same in a transaction of the caller's. With `upTo`, only those named there. */
export async function migrateWithin(
  tx: Db | Tx,
  upTo?: readonly AppliedMigration[],
): Promise<string[]> {
  const known = await readMigrations()
  const migrations = upTo
    ? known.filter(({ name }) => upTo.some((one) => one.name === name))
    : known
  await lockMigrations(tx)
  const roles = await findRoles(tx)
  await sql`create table if not exists public.migration (
    name text primary key, digest text not null, applied_at timestamptz not null default now()
  )`.execute(tx)
  // Every part asks at its start, and when it is asked whether it is ready.
  await sql`grant select on public.migration to ${sql.id(roles.portal)}, ${sql.id(roles.office)}`.execute(
    tx,
  )

  const pending = pendingOf(migrations, await listApplied(tx))
  for (const { name, text, digest } of pending) {
    await sql.raw(fill(text, roles)).execute(tx)
    await sql`insert into public.migration (name, digest) values (${name}, ${digest})`.execute(tx)
  }
  return pending.map(({ name }) => name)
}

/** Until this transaction ends, nobody else may migrate, nor hold off. */
export async function lockMigrations(tx: Db | Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lock})`.execute(tx)
}

/** Until `letMigrate`, or until this connection ends, no other changes the tables. */
export async function holdOffMigrations(connection: Db): Promise<void> {
  await sql`select pg_advisory_lock_shared(${lock})`.execute(connection)
}

export async function letMigrate(connection: Db): Promise<void> {
  await sql`select pg_advisory_unlock_shared(${lock})`.execute(connection)
}

/** Of those that another database has had, the ones that this version has not, or not as they were. */
export async function listUnknown(applied: readonly AppliedMigration[]): Promise<string[]> {
  const known = new Map((await readMigrations()).map(({ name, digest }) => [name, digest]))
  return applied.filter(({ name, digest }) => known.get(name) !== digest).map(({ name }) => name)
}

/** Whether the database has exactly the tables that this version of the code was written for. */
export async function isMigrated(db: Db): Promise<boolean> {
  const migrations = await readMigrations()
  const applied = await listApplied(db)
  return applied.length === migrations.length && pendingOf(migrations, applied).length === 0
}

export async function hasMigrations(db: Db): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select to_regclass('public.migration') is not null as is`.execute(db)
  return rows[0]?.is === true
}

/** Fails where there are none. */
export async function listApplied(db: Db | Tx): Promise<AppliedMigration[]> {
  const { rows } = await sql<AppliedMigration>`
    select name, digest from public.migration order by name`.execute(db)
  return rows
}

/** Changes with any of the migrations. */
export async function digestOfMigrations(): Promise<string> {
  return digestOf((await readMigrations()).map(({ digest }) => digest).join())
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return { name, text, digest: digestOf(text) }
    }),
  )
}

function pendingOf(migrations: Migration[], applied: readonly AppliedMigration[]) {
  for (const { name, digest } of applied) {
    const migration = migrations.find((known) => known.name === name)
    if (!migration) throw new Error(`The database is newer than this version: it has had ${name}.`)
    if (migration.digest !== digest)
      throw new Error(`The migration ${name} was changed after this database had had it.`)
  }
  return migrations.filter(({ name }) => !applied.some((row) => row.name === name))
}

async function findRoles(tx: Db | Tx) {
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(tx)
  return rolesOf(rows[0]?.role.replace(/_owner$/, '') ?? '')
}

function fill(text: string, { portal, office }: { portal: string; office: string }): string {
  return text.replaceAll('{{portal}}', `"${portal}"`).replaceAll('{{office}}', `"${office}"`)
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
