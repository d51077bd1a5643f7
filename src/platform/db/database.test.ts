import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from './testing.ts'

const { owner } = await testDatabase()

test('a day stays the day it is, in every time zone', async () => {
  assert.deepEqual(await select(`date '2026-03-29'`), '2026-03-29')
})

test('large numbers come out as numbers, and are refused where they would be rounded', async () => {
  assert.equal(await select('9007199254740991::bigint'), 9_007_199_254_740_991)
  await assert.rejects(select('9007199254740993::bigint'), RangeError)
})

test('a connection that dies inside a transaction fails that transaction and nothing else', async () => {
  const broken = owner.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(owner)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await sql`select 1`.execute(tx)
  })

  await assert.rejects(broken)
  assert.equal(await select('1'), 1)
})

async function select(expression: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(
    owner,
  )
  return rows[0]?.value
}
