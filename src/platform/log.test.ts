import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from './db/testing.ts'
import { tellError } from './log.ts'

const { owner } = await testDatabase()

test('what somebody typed does not come into the log with the database’s error', async () => {
  const error = await sql`select cast(${'Rue du Secret 7'} as int)`
    .execute(owner)
    .catch((e: unknown) => e)

  const told = tellError(error)

  assert.equal(told['code'], '22P02')
  assert.doesNotMatch(JSON.stringify(told), /Secret/)
})

test('a fault of ours is told with its message and where it happened', () => {
  const told = tellError(new RangeError('too far'))

  assert.equal(told['message'], 'too far')
  assert.match(JSON.stringify(told['frames']), /log\.test/)
})
