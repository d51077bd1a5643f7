/** The demonstration, twice and small: the same each time, whole, and everything in it as the rules have it. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { assertRecordFits, testHouse, testKey } from '../src/casework/testing.ts'
import { findAccount } from '../src/identity/proof/account-store.ts'
import { blobStore } from '../src/platform/blobs/blob-store.ts'
import { testDatabase } from '../src/platform/db/testing.ts'
import type { TestDatabase } from '../src/platform/db/testing.ts'
import { colleagues } from './colleagues.ts'
import { lives } from './lives.ts'
import { liveThrough } from './testing.ts'
import { momentOn } from './working-time.ts'

const madeOn = '2026-11-24'
/** The second run goes no further, as two whole ones would take too long. */
const until = '2025-09-01'
const house = await testHouse()
const folder = await mkdtemp(join(tmpdir(), 'demo-'))
after(() => rm(folder, { recursive: true, force: true }))
const [one, other] = [await testDatabase(), await testDatabase()]

before(async () => {
  await fillIn(one, 'one')
  await fillIn(other, 'other', until)
})

test('two runs on one day make the same files: references, people, stories, days, what happened', async () => {
  const [first, second] = [await whatIsIn(one), await whatIsIn(other)]

  assert.ok(second.length > 12)
  assert.deepEqual(first.slice(0, second.length), second)
})

test('everything in it is as the rules have it', async () => {
  assert.ok((await assertRecordFits(one.office)) > 60)
})

for (const [column, expected] of Object.entries({
  step: ['acknowledgement', 'conclusion', 'dialogue', 'verification'],
  status: ['active', 'closed'],
  language: ['en', 'fr', 'nl'],
  contact_channel: ['email', 'post', 'telephone'],
  kind: ['complaint', 'information-request'],
  closing_reason: [
    'concluded',
    'inadmissible',
    'spam',
    'suspended-too-long',
    'transferred',
    'unreachable',
    'withdrawn',
  ],
  result: [
    'conciliation',
    'explanation',
    'information',
    'no-solution',
    'partly-put-right',
    'put-right',
    'referred',
    'refused-by-service',
    'resolved-before',
  ],
  ground: house.procedure.grounds.flatMap(({ id, effect }) => (effect === 'close' ? id : [])),
  assessment: ['founded', 'not-assessed', 'partially-founded', 'unfounded'],
}))
  test(`it has every ${column}`, async () => {
    const found = await valuesOf(one, column)
    assert.deepEqual(
      expected.filter((value) => !found.includes(value)),
      [],
    )
  })

test('some say what they think of us, and nothing of it waits to be opened', async () => {
  const read = (table: keyof Tables) =>
    one.owner.withTables<Tables>().selectFrom(table).selectAll().execute()

  assert.ok((await read('survey.answer_count')).length > 10)
  assert.ok((await read('survey.words')).length > 0)
  assert.deepEqual(await read('survey.sealed_words'), [])
})

test('all ten can sign in', async () => {
  for (const { email } of colleagues) assert.ok(await findAccount(one.office, email))
})

async function fillIn({ office, portal }: TestDatabase, name: string, end?: string) {
  await liveThrough({
    office,
    portal,
    house,
    officeKey: testKey(),
    blobs: blobStore(folder),
    recordKeyFile: join(folder, `${name}.key`),
    madeOn,
    seed: 'test',
    files: lives.reduce((sum, { times }) => sum + times, 0),
    until: end,
  })
}

type Tables = {
  'casework.case_file': Record<string, unknown> & {
    id: string
    reference_year: number
    reference_number: number
  }
  'casework.case_event': { case_id: string; type: string; at: Date; version: number }
  'casework.story': { case_id: string; what_happened: string }
  'survey.answer_count': { count: number }
  'survey.sealed_words': { id: string }
  'survey.words': { id: string }
  'casework.party': { case_id: string; name: string | null; email: string | null }
}

async function whatIsIn({ owner }: TestDatabase) {
  const db = owner.withTables<Tables>()
  const files = await db
    .selectFrom('casework.case_file')
    .select(['id', 'reference_year', 'reference_number'])
    .orderBy('reference_year')
    .orderBy('reference_number')
    .execute()
  return await Promise.all(
    files.map(async ({ id, ...reference }) => ({
      ...reference,
      stories: await db
        .selectFrom('casework.story')
        .select('what_happened')
        .where('case_id', '=', id)
        .execute(),
      parties: await db
        .selectFrom('casework.party')
        .select(['name', 'email'])
        .where('case_id', '=', id)
        .orderBy('name')
        .execute(),
      events: await db
        .selectFrom('casework.case_event')
        .select(['type', 'at'])
        .where('case_id', '=', id)
        .where('at', '<', momentOn(until, 0, house.office.timeZone))
        .orderBy('version')
        .execute(),
    })),
  )
}

async function valuesOf({ owner }: TestDatabase, column: string): Promise<string[]> {
  const rows = await owner
    .withTables<Tables>()
    .selectFrom('casework.case_file')
    .select(column)
    .distinct()
    .execute()
  return rows.flatMap((row) => (row as Record<string, string | null>)[column] ?? [])
}
