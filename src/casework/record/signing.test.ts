import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../platform/db/testing.ts'
import { createRecordKey } from '../../secrecy/index.ts'
import { openNext } from '../arrival/envelopes.ts'
import { sampleComplaint, sendComplaint, testHouse, testKey } from '../testing.ts'
import { hashOfCheckpoint, isSignatureRight } from './checkpoint.ts'
import { signNew } from './signing.ts'
import { verifyRecord } from './verify.ts'

const { portal, office } = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'signing-'))
after(() => rm(folder, { recursive: true }))
const at = new Date('2026-11-24T09:00:00Z')
const key = await createRecordKey(join(folder, 'record.key'), at)
const { recipient, opener } = testKey()
const house = await testHouse()

test('nothing new is not signed', async () => {
  assert.equal(await sign(), undefined)
})

test('what is new is signed once, and each checkpoint carries the hash of the one before', async () => {
  await register(2)
  const first = (await sign()) ?? assert.fail()
  assert.equal(await sign(), undefined)
  await register(1)
  const second = (await sign()) ?? assert.fail()

  assert.deepEqual([first.number, first.events, first.previous], [1, 6, null])
  assert.deepEqual([second.number, second.events], [2, 3])
  assert.deepEqual(second.previous, hashOfCheckpoint(first))
  assert.ok(isSignatureRight(second))
})

test('where very much is new it takes several, none of them large', async () => {
  await register(5)

  const numbers = []
  for (let one = await sign({ most: 2 }); one; one = await sign({ most: 2 }))
    numbers.push([one.number, one.events])

  assert.deepEqual(numbers, [
    [3, 6],
    [4, 6],
    [5, 3],
  ])
})

test('two workers at once sign everything once', async () => {
  await register(3)

  const made = await Promise.all([1, 2, 3].map(() => sign()))

  assert.deepEqual(
    made.flatMap((one) => one?.events ?? []),
    [9],
  )
  const known = { keys: [key.publicKey], checkpoints: [] }
  const { unsigned } = await verifyRecord(office, known, (finding) => assert.fail(finding.is))
  assert.equal(unsigned, 0)
})

test('only what has happened since somebody looked is looked at, where that is known', async () => {
  await register(1)

  assert.equal(await sign({ since: new Date(at.getTime() + 1) }), undefined)
  assert.equal((await sign({ since: at }))?.events, 3)
})

test('the office adds to the record, and can change nothing in it', async () => {
  for (const table of ['case_event', 'checkpoint', 'checkpoint_leaf']) {
    const name = sql.table(`casework.${table}`)
    await assert.rejects(sql`delete from ${name}`.execute(office), /permission denied/)
    await assert.rejects(sql`truncate ${name}`.execute(office), /permission denied/)
    await assert.rejects(
      sql`update ${name} set ${sql.ref(table === 'checkpoint' ? 'at' : 'case_id')} = null`.execute(
        office,
      ),
      /permission denied/,
    )
  }
})

async function sign(change: { most?: number; since?: Date } = {}) {
  return await signNew(office, { key, at, since: undefined, ...change })
}

/** Nobody works here, so that each has three events. */
async function register(files: number) {
  for (let file = 0; file < files; file++)
    await sendComplaint(portal, recipient, sampleComplaint(), at)
  while (await openNext({ db: office, house, opener, now: () => at, log: () => undefined }));
}
