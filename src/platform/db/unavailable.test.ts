import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { connect, ping } from './database.ts'
import { testDatabase } from './testing.ts'
import { isDatabaseGone } from './unavailable.ts'

test('a database that cannot be reached is gone', async () => {
  const db = connect('postgres://nobody@127.0.0.1:1/none')

  const error = await ping(db).catch((each: unknown) => each)

  assert.equal(isDatabaseGone(error), true)
  await db.destroy()
})

test('a database that hangs up is gone; one that refuses what was asked is there', async () => {
  const { owner } = await testDatabase()

  // First, while the connection is there: one that hung up may be lent out once more.
  const refused = await sql`select 1/0`.execute(owner).catch((each: unknown) => each)
  const hungUp = await sql`select pg_terminate_backend(pg_backend_pid())`
    .execute(owner)
    .catch((each: unknown) => each)

  assert.equal(isDatabaseGone(hungUp), true)
  assert.equal(isDatabaseGone(refused), false)
  assert.equal(isDatabaseGone(new Error('anything else')), false)
})
