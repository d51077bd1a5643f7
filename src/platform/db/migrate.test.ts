import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMigrated, migrate } from './migrate.ts'
import { testDatabase } from './testing.ts'

const { owner, portal, office } = await testDatabase()

test('a migration is applied once', async () => {
  assert.deepEqual(await migrate(owner), [])
})

test('two starts at once do not stand in each other’s way', async () => {
  assert.deepEqual(await Promise.all([migrate(owner), migrate(owner)]), [[], []])
})

test('every part can tell whether the database is the one it was written for', async () => {
  assert.equal(await isMigrated(portal), true)
  assert.equal(await isMigrated(office), true)
})
