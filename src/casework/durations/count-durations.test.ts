import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { beforeEach, test } from 'node:test'
import { testDatabase } from '../../platform/db/testing.ts'
import { root } from '../../platform/root.ts'
import { findDuration, publishRegister, readRegister } from '../../published/index.ts'
import type { ClosingReason } from '../procedure/state.ts'
import { fileRow } from '../store-rows.ts'
import type { Tables } from '../tables.ts'
import { registration, stateAfter } from '../testing-course.ts'
import { countDurations } from './count-durations.ts'

const { office: db, portal } = await testDatabase()
const register = await readRegister(`${root}/offices/brussels`)
await db.transaction().execute((tx) => publishRegister(tx, register))
const timeZone = 'Europe/Brussels'
const now = new Date('2026-11-24T09:00:00Z')
let number = 0

beforeEach(async () => {
  await db.withTables<Tables>().deleteFrom('casework.case_file').execute()
})

test('half and nine in ten are counted in days, from lodging to closing', async () => {
  await closed(20, (each) => ({ days: each + 1 }))

  const counted = await find('municipality-ixelles')

  assert.deepEqual(counted, { of: 'service', files: 20, halfDays: 10, nineDays: 18 })
})

test('what there are too few of is compared with services of its kind, then with all', async () => {
  await closed(19, () => ({ days: 5 }))
  assert.equal(await find('municipality-ixelles'), undefined, 'nineteen say nothing')

  await closed(1, () => ({ days: 5, serviceId: 'municipality-etterbeek' }))
  assert.equal((await find('municipality-ixelles'))?.of, 'kind')
  assert.equal((await find('actiris'))?.of, 'all')
  assert.equal((await find(undefined))?.of, 'all')
})

test('of the same theme at the same service first, then of the theme wherever it was', async () => {
  const taxes = { days: 9, theme: 'tax' }
  await closed(20, () => ({ days: 5 }))
  await closed(19, () => taxes)
  assert.equal((await find('municipality-ixelles', 'any', 'tax'))?.of, 'service')

  await closed(1, () => ({ ...taxes, serviceId: 'actiris' }))
  const theme = await find('municipality-ixelles', 'any', 'tax')
  assert.deepEqual([theme?.of, theme?.files, theme?.halfDays], ['theme', 20, 9])
  await closed(1, () => taxes)
  assert.equal((await find('municipality-ixelles', 'any', 'tax'))?.of, 'both')
  assert.equal((await find('municipality-ixelles', 'any', 'parking'))?.of, 'service')
})

test('a file without a service of the register counts among all, and with no kind', async () => {
  await closed(20, () => ({ days: 5, serviceId: null }))

  assert.equal((await find(undefined))?.files, 20)
  assert.equal((await find('municipality-ixelles'))?.of, 'all')
})

test('what the person ended, spam and what is long past foresee nothing', async () => {
  await closed(19, () => ({ days: 5 }))
  for (const reason of ['withdrawn', 'unreachable', 'suspended-too-long', 'spam'] as const)
    await closed(1, () => ({ days: 1, reason }))
  await closed(1, () => ({ days: 1, on: '2024-11-23' }))

  assert.equal(await find('municipality-ixelles'), undefined)
  await closed(1, () => ({ days: 5, on: '2024-11-24' }))
  assert.equal((await find('municipality-ixelles'))?.files, 20)
})

test('once a complaint is examined, it is compared with what was examined', async () => {
  await closed(20, () => ({ days: 3, reason: 'inadmissible' as const }))
  await closed(20, () => ({ days: 90 }))

  assert.equal((await find('municipality-ixelles'))?.halfDays, 3)
  assert.equal((await find('municipality-ixelles', 'examined'))?.halfDays, 90)
})

test('a day is a day where the office is, whatever the hour and the season', async () => {
  // Half past midnight on 25 October 2026, the day on which the clocks go back.
  const lodgedAt = new Date('2026-10-24T22:30:00Z')
  await closed(20, () => ({ days: 1, on: '2026-10-26', lodgedAt }))

  assert.equal((await find('municipality-ixelles'))?.halfDays, 1)
})

interface Closed {
  days: number
  on?: string
  reason?: ClosingReason
  serviceId?: string | null
  theme?: string
  lodgedAt?: Date
}

async function closed(count: number, about: (index: number) => Closed): Promise<void> {
  const files = Array.from({ length: count }, (_, index) => rowOf(about(index)))
  await db.withTables<Tables>().insertInto('casework.case_file').values(files).execute()
}

function rowOf(closing: Closed) {
  const { days, on = '2026-10-01', reason = 'concluded', serviceId, theme, lodgedAt } = closing
  number += 1
  const lodgedOn = Temporal.PlainDate.from(on).subtract({ days }).toString()
  const service = serviceId === undefined ? {} : { serviceId }
  const of = { ...service, ...(theme && { theme }) }
  const about = { reference: { year: 2026, number }, mailboxId: randomUUID(), ...of }
  const state = stateAfter([
    [
      lodgedOn,
      {
        type: 'register',
        registration: registration(about),
        lodgedAt: lodgedAt ?? new Date(`${lodgedOn}T11:00:00Z`),
      },
    ],
  ])
  const ended = { reason, ground: null, on, letter: null }
  return fileRow(randomUUID(), { ...state, course: { ...state.course, closing: ended } })
}

async function find(
  serviceId: string | undefined,
  stage: 'any' | 'examined' = 'any',
  theme?: string,
) {
  await countDurations(db, timeZone, now)
  return await findDuration(portal, { serviceId, theme, stage })
}
