import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { z } from 'zod'
import { testDatabase } from '../platform/db/testing.ts'
import { newVisitor } from './safe-cookie.ts'
import { createSafe, listSafes, lockSafe, openSafe, removeSafe, saveSafe } from './safe.ts'
import type { Keeping } from './safe.ts'

const { owner, portal: db } = await testDatabase()
const at = new Date('2026-11-24T09:00:00Z')
const later = new Date('2026-11-24T09:30:00Z')
const expiry = new Date('2026-11-24T10:00:00Z')

const notes: Keeping<{ note: string }> = {
  purpose: 'notes',
  schema: z.object({ note: z.string() }),
  expiresAt: () => expiry,
}

test('what a visitor left is there when the same browser comes back', async () => {
  const visitor = newVisitor()
  const { id } = await createSafe(db, visitor, notes, { note: 'hello' }, at)

  const opened = await openSafe(db, visitor, notes, id, later)

  assert.deepEqual(opened, { id, version: 1, updatedAt: at, content: { note: 'hello' } })
})

test('another browser finds nothing, whichever id it asks for', async () => {
  const { id } = await createSafe(db, newVisitor(), notes, { note: 'hello' }, at)
  const stranger = newVisitor()

  assert.equal(await openSafe(db, stranger, notes, id, at), undefined)
  assert.equal(await openSafe(db, stranger, notes, randomUUID(), at), undefined)
  assert.deepEqual(await listSafes(db, stranger, notes, at), [])
})

test('the table holds neither what was left nor the cookie', async () => {
  const visitor = newVisitor()
  await createSafe(db, visitor, notes, { note: 'planted-in-a-safe' }, at)

  const { rows } = await sql<{
    row: string
  }>`select safe::text as row from portal.safe as safe`.execute(owner)

  const everything = rows.map(({ row }) => row).join()
  for (const planted of ['planted-in-a-safe', Buffer.from(visitor.secret)]) {
    assert(!everything.includes(Buffer.from(planted).toString('hex')))
    assert(!everything.includes(Buffer.from(planted).toString('base64url')))
  }
})

test('a safe cannot pass for another, nor for one of another sort', async () => {
  const visitor = newVisitor()
  const mine = await createSafe(db, visitor, notes, { note: 'one' }, at)
  const other = await createSafe(db, visitor, notes, { note: 'two' }, at)

  await sql`update portal.safe set sealed = (select sealed from portal.safe where id = ${mine.id})
    where id = ${other.id}`.execute(owner)

  assert.equal(await openSafe(db, visitor, notes, other.id, at), undefined)
  assert.equal(await openSafe(db, visitor, { ...notes, purpose: 'keys' }, mine.id, at), undefined)
  assert.deepEqual(
    (await listSafes(db, visitor, notes, at)).map(({ id }) => id),
    [mine.id],
  )
})

test('of two that save what they both read, the second is told', async () => {
  const visitor = newVisitor()
  const read = await createSafe(db, visitor, notes, { note: 'before' }, at)

  const first = await saveSafe(db, visitor, notes, read, { note: 'first' }, later)
  const second = await saveSafe(db, visitor, notes, read, { note: 'second' }, later)

  assert.equal(first?.version, 2)
  assert.equal(second, undefined)
  assert.equal((await openSafe(db, visitor, notes, read.id, later))?.content.note, 'first')
})

test('who holds a safe in a transaction is waited for', async () => {
  const visitor = newVisitor()
  const { id } = await createSafe(db, visitor, notes, { note: '' }, at)

  const add = (letter: string) =>
    db.transaction().execute(async (tx) => {
      const safe = await lockSafe(tx, visitor, notes, id, at)
      assert(safe)
      await saveSafe(tx, visitor, notes, safe, { note: safe.content.note + letter }, at)
    })
  await Promise.all(['a', 'b', 'c', 'd'].map(add))

  const note = (await openSafe(db, visitor, notes, id, at))?.content.note ?? ''
  assert.deepEqual(note.split('').sort(), ['a', 'b', 'c', 'd'])
})

test('when its time is over, a safe does not open, and what was removed is gone', async () => {
  const visitor = newVisitor()
  const expired = await createSafe(db, visitor, notes, { note: 'old' }, at)
  const removed = await createSafe(db, visitor, notes, { note: 'unwanted' }, at)

  await removeSafe(db, visitor, removed.id)

  assert.equal(await openSafe(db, visitor, notes, expired.id, expiry), undefined)
  assert.equal(await openSafe(db, visitor, notes, removed.id, at), undefined)
})

test('whatever people type comes back as it was', async () => {
  const visitor = newVisitor()
  const typed = fc.string({ unit: 'grapheme', maxLength: 2_000 })

  await fc.assert(
    fc.asyncProperty(typed, async (note) => {
      const { id } = await createSafe(db, visitor, notes, { note }, at)
      assert.equal((await openSafe(db, visitor, notes, id, at))?.content.note, note)
    }),
    { numRuns: 50 },
  )
})
