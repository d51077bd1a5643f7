import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect } from '../db/database.ts'
import { testDatabase } from '../db/testing.ts'
import { beat } from '../operation/heartbeat-store.ts'
import { databaseChecks, healthRoutes, waitingCheck, workerCheck } from './health.ts'

const { portal, office } = await testDatabase()
const now = () => new Date('2026-11-24T10:00:00Z')

test('the portal is ready when it reaches its database and every migration is there', async () => {
  const answer = await healthRoutes(databaseChecks(portal)).request('/readyz')

  assert.equal(answer.status, 200)
  assert.deepEqual(await answer.json(), {
    ok: true,
    database: { ok: true },
    migrations: { ok: true },
  })
})

test('a part that does not reach its database answers, and is not ready', async () => {
  const gone = connect('postgres://nobody:none@%2Fnowhere/none')
  const routes = healthRoutes(databaseChecks(gone))

  assert.equal((await routes.request('/healthz')).status, 200)
  assert.equal((await routes.request('/readyz')).status, 503)
  await gone.destroy()
})

test('the office is ready only while the worker is heard', async () => {
  const routes = healthRoutes({ worker: workerCheck(office, now) })
  assert.equal((await routes.request('/readyz')).status, 503)

  await beat(office, 'worker', new Date('2026-11-24T09:59:00Z'))
  assert.equal((await routes.request('/readyz')).status, 503)

  await beat(office, 'worker', new Date('2026-11-24T09:59:50Z'))
  const answer = await routes.request('/readyz')
  assert.deepEqual(await answer.json(), { ok: true, worker: { ok: true, seconds: 10 } })
})

test('how long the oldest envelope waits is told and does not take the office away', async () => {
  const since = new Date('2026-11-24T08:00:00Z')
  const routes = healthRoutes({ envelopes: waitingCheck(() => Promise.resolve(since), now) })

  const answer = await routes.request('/readyz')

  assert.deepEqual(await answer.json(), { ok: true, envelopes: { ok: true, seconds: 7200 } })
})
