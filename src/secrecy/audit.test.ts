import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { testDatabase } from '../platform/db/testing.ts'
import { recordAudit } from './audit.ts'
import type { Tables } from './tables.ts'

const { office } = await testDatabase()

test('who saw what, in which role and when, is kept in order', async () => {
  const subject = randomUUID()
  const entry = { actor: randomUUID(), role: 'case-manager', action: 'file-opened', subject }
  const first = { ...entry, at: new Date('2026-03-02T09:00:00Z') }
  const second = { ...entry, at: new Date('2026-03-02T10:00:00Z') }

  await office.transaction().execute(async (tx) => {
    await recordAudit(tx, first)
    await recordAudit(tx, second)
  })

  const kept = await office
    .withTables<Tables>()
    .selectFrom('secrecy.audit')
    .select(['at', 'actor', 'role', 'action', 'subject'])
    .where('subject', '=', subject)
    .orderBy('id')
    .execute()
  assert.deepEqual(kept, [first, second])
})
