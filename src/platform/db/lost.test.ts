import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { sql } from 'kysely'
import { connect } from './database.ts'
import { despiteLosses } from './lost.ts'
import { testDatabase } from './testing.ts'

const { owner } = await testDatabase()

test('what was cut off is done anew, whichever way it was cut off', async () => {
  const nowhere = connect('postgres://nobody@%2Fnot%2Fthere/nothing')
  const ways = [cutOff, () => sql`select 1`.execute(nowhere)]

  let tries = 0
  await despiteLosses(async () => await ways[tries++]?.())

  assert.equal(tries, ways.length + 1)
})

test('what is wrong by itself is not tried again', async () => {
  for (const act of [() => sql`select nonsense`.execute(owner), () => readFile('/not/there')]) {
    let tries = 0
    const once = despiteLosses(async () => {
      tries++
      return await act()
    })

    await assert.rejects(once)
    assert.equal(tries, 1)
  }
})

async function cutOff(): Promise<void> {
  await owner.connection().execute(async (connection) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(connection)
    await sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(owner)
    await sql`select 1`.execute(connection)
  })
}
