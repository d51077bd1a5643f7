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

interface Migration {
  readonly name: string
  readonly text: string
  readonly digest: string
}

/**
 * Applies, in one transaction, every migration that this database has not had, and names them.
 * Connect as the owner: the two other roles are named after it.
 */
export async function migrate(owner: Db): Promise<string[]> {
  const migrations = await readMigrations()
  return await owner.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${lock})`.execute(tx)
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
  })
}

/** Whether the database has exactly the tables that this version of the code was written for. */
export async function isMigrated(db: Db): Promise<boolean> {
  const migrations = await readMigrations()
  const applied = await listApplied(db)
  return applied.length === migrations.length && pendingOf(migrations, applied).length === 0
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

async function listApplied(db: Db | Tx) {
  const { rows } = await sql<{ name: string; digest: string }>`
    select name, digest from public.migration order by name`.execute(db)
  return rows
}

function pendingOf(migrations: Migration[], applied: { name: string; digest: string }[]) {
  for (const { name, digest } of applied) {
    const migration = migrations.find((known) => known.name === name)
    if (!migration) throw new Error(`The database is newer than this version: it has had ${name}.`)
    if (migration.digest !== digest)
      throw new Error(`The migration ${name} was changed after this database had had it.`)
  }
  return migrations.filter(({ name }) => !applied.some((row) => row.name === name))
}

async function findRoles(tx: Tx) {
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(tx)
  return rolesOf(rows[0]?.role.replace(/_owner$/, '') ?? '')
}

function fill(text: string, { portal, office }: { portal: string; office: string }): string {
  return text.replaceAll('{{portal}}', `"${portal}"`).replaceAll('{{office}}', `"${office}"`)
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
