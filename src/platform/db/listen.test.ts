import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { listen } from './listen.ts'
import { testDatabase } from './testing.ts'

const { office, portal, addresses } = await testDatabase()

test('a notice is heard, whoever gives it', async () => {
  const heard = counter()
  const listening = listen(addresses.office, 'bell', heard.count)
  await heard.reaches(1)

  await sql`notify bell`.execute(portal)

  await heard.reaches(2)
  await listening.stop()
})

test('a connection that breaks is made again, and one looks for what was missed', async () => {
  const heard = counter()
  const listening = listen(addresses.office, 'bell', heard.count)
  await heard.reaches(1)

  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where query like 'listen%' and datname = current_database()`.execute(office)

  await heard.reaches(2)
  await sql`notify bell`.execute(office)
  await heard.reaches(3)
  await listening.stop()
})

test('a database that is not there is waited for, and the waiting can be stopped', async () => {
  const nowhere = new URL(addresses.office)
  nowhere.pathname = '/none'

  const listening = listen(nowhere.href, 'bell', assert.fail)
  await sleep(50)

  await listening.stop()
})

function counter() {
  let times = 0
  async function reaches(wanted: number, patience = 250): Promise<void> {
    if (times >= wanted) return
    assert(patience > 0, `heard ${times}, not ${wanted}`)
    await sleep(20)
    await reaches(wanted, patience - 1)
  }
  return { count: () => void times++, reaches }
}
