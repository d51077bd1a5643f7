import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { testDatabase } from '../platform/db/testing.ts'
import { allotNumber } from './office-store.ts'
import { lodge } from './portal-store.ts'
import { at, lookAtAll, sampleLodging } from './testing.ts'

const { portal, office } = await testDatabase()

test('each complaint gets the next number of its year, the first of a year number 1', async () => {
  const first = await lodge(portal, { ...sampleLodging(), year: 2031 })
  const second = await lodge(portal, { ...sampleLodging(), year: 2031 })
  const nextYear = await lodge(portal, { ...sampleLodging(), year: 2032 })

  assert.deepEqual(
    [first, second, nextYear].map(({ reference }) => reference),
    [
      { year: 2031, number: 1 },
      { year: 2031, number: 2 },
      { year: 2032, number: 1 },
    ],
  )
})

test('a sending that is repeated gets the first reference and puts nothing in', async () => {
  const sending = sampleLodging()
  const first = await lodge(portal, sending)
  const waitedBefore = (await waiting()).length

  // After a lost answer the portal draws its ids anew.
  const again = { ...sending, mailboxId: randomUUID(), accessId: randomUUID(), year: 2027 }
  const repeated = await lodge(portal, again)

  assert.equal(first.isFirst, true)
  assert.deepEqual(repeated, { reference: first.reference, isFirst: false })
  assert.equal((await waiting()).length, waitedBefore)
})

test('two clicks at once put one complaint in, and both get its reference', async () => {
  const sending = sampleLodging()
  const before = await allot(2026)

  const both = await Promise.all([
    lodge(portal, sending),
    lodge(portal, { ...sending, mailboxId: randomUUID(), accessId: randomUUID() }),
  ])

  assert.equal(both.filter(({ isFirst }) => isFirst).length, 1)
  assert.deepEqual(both[0].reference, both[1].reference)
  assert.equal(both[0].reference.number, before + 1)
  assert.equal(await allot(2026), before + 2)
})

test('the second of two clicks goes in when the first was broken off', async () => {
  const sending = sampleLodging()
  let second: ReturnType<typeof lodge> | undefined

  const first = portal.transaction().execute(async (tx) => {
    await lodge(tx, sending)
    second = lodge(portal, sending)
    throw new Error('connection lost')
  })

  await assert.rejects(first, /connection lost/)
  assert.equal((await second)?.isFirst, true)
})

test('a lodging that is broken off gives its number back', async () => {
  const before = await allot(2026)

  const broken = portal.transaction().execute(async (tx) => {
    await lodge(tx, sampleLodging())
    throw new Error('connection lost')
  })

  await assert.rejects(broken, /connection lost/)
  assert.equal(await allot(2026), before + 1)
})

test('of 200 complaints at once none is lost, and the numbers have no gap', async () => {
  const sendings = Array.from({ length: 200 }, () => ({ ...sampleLodging(), year: 2040 }))

  const lodged = await Promise.all(sendings.map((sending) => lodge(portal, sending)))

  const numbers = lodged.map(({ reference }) => reference.number).sort((a, b) => a - b)
  assert.deepEqual(
    numbers,
    numbers.map((_, index) => index + 1),
  )
  const mailboxes = new Set((await waiting()).map((one) => 'mailboxId' in one && one.mailboxId))
  assert(sendings.every(({ mailboxId }) => mailboxes.has(mailboxId)))
})

test('numbers of other ways in and of the portal are one row', async () => {
  const other = await allot(2050)
  const { reference } = await lodge(portal, { ...sampleLodging(), year: 2050 })

  assert.deepEqual([other, reference.number], [1, 2])
})

async function waiting() {
  return await lookAtAll(office, at)
}

async function allot(year: number) {
  return await office.transaction().execute((tx) => allotNumber(tx, year))
}
