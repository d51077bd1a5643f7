import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../platform/db/testing.ts'
import { lodge } from './portal-store.ts'
import { sampleLodging } from './testing.ts'

const { owner, portal, office } = await testDatabase()

/** What PostgreSQL calls "permission denied". */
const closed = { code: '42501' }
const ours = [
  'letterbox',
  'published',
  'portal',
  'identity',
  'secrecy',
  'casework',
  'correspondence',
  'survey',
]

test('of all tables the portal reads only its own, what is published, counts of verdicts and which migrations ran', async () => {
  const open: string[] = []
  for (const { schema, name } of await tables()) {
    const read = sql`select from ${sql.id(schema, name)}`.execute(portal)
    await read.then(() => open.push(schema === 'public' ? `public.${name}` : schema), isClosed)
  }

  assert.deepEqual([...new Set(open)].sort(), [
    'portal',
    'public.migration',
    'published',
    'questionnaire',
  ])
})

test('of all tables the portal writes only its own, and counts of verdicts', async () => {
  const held = await holding(['insert', 'update', 'delete', 'truncate', 'references', 'trigger'])

  assert.deepEqual([...new Set(held)], ['portal', 'questionnaire'])
})

test('the portal calls the functions that were made for it, and no other', async () => {
  const { rows } = await sql<{ name: string }>`
    select n.nspname || '.' || p.proname as name from pg_proc as p
    join pg_namespace as n on n.oid = p.pronamespace
    where p.pronamespace = any (${ours}::regnamespace[])
      and has_function_privilege(${await portalRole()}, p.oid, 'execute')
      and has_schema_privilege(${await portalRole()}, p.pronamespace, 'usage')
    order by name`.execute(owner)

  assert.deepEqual(
    rows.map(({ name }) => name),
    [
      'ask_contact',
      'ask_number',
      'ask_reminder',
      'fetch',
      'fetch_list',
      'find_code',
      'find_mailbox',
      'leave',
      'lodge',
      'open_listed',
      'prove_number',
      'put',
    ]
      .map((name) => `letterbox.${name}`)
      .concat('survey.answer'),
  )
})

test('the portal cannot read back what it put in', async () => {
  await lodge(portal, sampleLodging())

  await assert.rejects(sql`select sealed from letterbox.incoming`.execute(portal), closed)
  await assert.rejects(sql`copy letterbox.incoming to stdout`.execute(portal), closed)
  await assert.rejects(sql`select letterbox.allot_number(2026)`.execute(portal), closed)
})

test('the portal can make nothing of its own, nor become anybody else', async () => {
  await assert.rejects(sql`create schema mine`.execute(portal), closed)
  await assert.rejects(sql`create table public.mine (id int)`.execute(portal), closed)
  await assert.rejects(sql`create table portal.mine (id int)`.execute(portal), closed)
  for (const role of [await roleOf(office), await roleOf(owner)])
    await assert.rejects(sql`set role ${sql.id(role)}`.execute(portal), closed)
})

test('a function that acts as the owner looks for nothing where others could plant it', async () => {
  const { rows } = await sql<{ name: string; settings: string[] | null }>`
    select p.oid::regproc::text as name, p.proconfig as settings from pg_proc as p
    where p.prosecdef and p.pronamespace = any (${ours}::regnamespace[])`.execute(owner)

  assert(rows.length > 0)
  assert.deepEqual(
    rows.filter(({ settings }) => !settings?.includes('search_path=""')),
    [],
  )
})

test('the office may not change the audit trail', async () => {
  await assert.rejects(sql`update secrecy.audit set actor = ''`.execute(office), closed)
  await assert.rejects(sql`delete from secrecy.audit`.execute(office), closed)
  await assert.rejects(sql`truncate secrecy.audit`.execute(office), closed)
})

test('the office reads nothing of what the portal keeps for visitors', async () => {
  await assert.rejects(sql`select from portal.safe`.execute(office), closed)
})

async function tables() {
  const { rows } = await sql<{ schema: string; name: string }>`
    select schemaname as schema, tablename as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(owner)
  assert(ours.every((schema) => rows.some((table) => table.schema === schema)))
  return rows
}

async function holding(privileges: string[]) {
  const role = await portalRole()
  const all = await tables()
  const held = await Promise.all(
    all.flatMap(({ schema, name }) =>
      privileges.map(async (privilege) => {
        const { rows } = await sql<{ has: boolean }>`
          select has_table_privilege(${role}, ${`${schema}.${name}`}, ${privilege}) as has
        `.execute(owner)
        return rows[0]?.has ? [schema] : []
      }),
    ),
  )
  return held.flat()
}

async function portalRole() {
  return await roleOf(portal)
}

async function roleOf(db: typeof portal) {
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db)
  return rows[0]?.role ?? assert.fail()
}

function isClosed(error: unknown) {
  assert.equal((error as { code?: string }).code, closed.code)
}
