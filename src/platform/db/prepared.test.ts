import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { testDatabase } from './testing.ts'

const { owner } = await testDatabase()

test('a statement is read once per connection, whatever its values', async () => {
  await owner.transaction().execute(async (tx) => {
    const [first, second] = [await double(tx, 1), await double(tx, 2)]

    assert.deepEqual([first, second], [2, 4])
    const { rows } = await sql`
      select statement from pg_prepared_statements where statement like '%doubled%'`.execute(tx)
    assert.equal(rows.length, 1)
  })
})

test('several statements without values go in one text', async () => {
  await sql`create table one (id int); drop table one`.execute(owner)
})

test('a connection whose statement failed is as good as any', async () => {
  await assert.rejects(double(owner, 'many'), { code: '22P02' })
  assert.equal(await double(owner, 3), 6)
})

async function double(db: Tx | typeof owner, value: unknown): Promise<number | undefined> {
  const { rows } = await sql<{ doubled: number }>`select ${value}::int * 2 as doubled`.execute(db)
  return rows[0]?.doubled
}
