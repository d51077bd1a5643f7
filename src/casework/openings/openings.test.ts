import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillFiles, lodge, openAll } from '../../filled-office-testing.ts'
import { testOffice } from '../../office-testing.ts'
import { recordAudit } from '../../secrecy/index.ts'
import { openingLines, startOfToday } from './openings.ts'
import { sealOpened } from './seal-opened.ts'

const office = await testOffice()
const { clock, db, house } = office
const filling = () => ({ ...office, office: db, at: clock.at })
const { vera, file, letter } = await fillFiles(filling())
const browser = await office.signedIn(vera)
const beginning = new Date(0)

test('what was opened is told when the day is over, by day and role and without a name', async () => {
  await browser.get('/files/OM.2026.1')
  await browser.get('/files/OM.2026.1')

  assert.equal(await seal(), 0)
  assert.deepEqual((await file.read(clock.at))?.openings, [])
  nextDay()
  assert.equal(await seal(), 1)

  const view = await file.read(clock.at)
  assert.deepEqual(view?.openings, [{ on: '2026-11-24', role: 'case-manager' }])
  assert.doesNotMatch(JSON.stringify(view?.openings), new RegExp(`${vera.id}|Vera`))
})

test('a view is not sealed again for what it tells already', async () => {
  assert.equal(await seal(), 0)
})

test('a view that is sealed for another reason tells of yesterday, and not of today', async () => {
  nextDay()
  await (await office.signedIn(vera)).get('/files/OM.2026.1')
  await file.write('Today.', clock.at)
  await openAll(filling())

  assert.deepEqual((await file.read(clock.at))?.openings, [
    { on: '2026-11-24', role: 'case-manager' },
  ])
  nextDay()
  assert.equal(await seal(), 1)
  assert.deepEqual((await file.read(clock.at))?.openings?.[0]?.on, '2026-11-26')
})

test('who opens a document of a file has opened the file', async () => {
  await (await office.signedIn(vera)).get(`/files/OM.2026.1/documents/${letter.id}`)
  nextDay()

  assert.equal(await seal(), 1)
  assert.equal((await file.read(clock.at))?.openings?.[0]?.on, '2026-11-27')
})

test('what was opened in a list, by nobody, or in another file is not told', async () => {
  const other = await lodge(filling())
  await openAll(filling())
  await (await office.signedIn(vera)).get('/files')
  await db.transaction().execute((tx) =>
    recordAudit(tx, {
      at: clock.at,
      actor: vera.id,
      role: 'case-manager',
      action: 'staff-changed',
      subject: vera.id,
    }),
  )
  nextDay()

  assert.equal(await seal(), 0)
  assert.deepEqual((await other.read(clock.at))?.openings, [])
})

test('only what was opened since a day is looked for', async () => {
  await (await office.signedIn(vera)).get('/files/OM.2026.1')
  nextDay()

  assert.equal(await sealOpened({ db, house, now: () => clock.at }, clock.at, () => false), 0)
  assert.equal(await sealOpened({ db, house, now: () => clock.at }, beginning, () => true), 0)
  assert.equal(await seal(), 1)
})

test('a day is that of the office, and each day and role is a line', () => {
  const at = (moment: string, role = 'case-manager') => ({ at: new Date(moment), role })

  const lines = openingLines(
    [
      at('2026-11-24T22:30:00Z'),
      at('2026-11-24T23:00:00Z'),
      at('2026-11-24T23:15:00Z', 'auditor'),
      at('2026-11-25T09:00:00Z'),
    ],
    'Europe/Brussels',
  )

  assert.deepEqual(lines, [
    { on: '2026-11-25', role: 'auditor' },
    { on: '2026-11-25', role: 'case-manager' },
    { on: '2026-11-24', role: 'case-manager' },
  ])
  const morning = startOfToday('Europe/Brussels', new Date('2026-11-25T08:00:00Z'))
  assert.deepEqual(morning, new Date('2026-11-24T23:00:00Z'))
})

test('of very many days the newest are told', () => {
  const openings = Array.from({ length: 1000 }, (_, day) => {
    return { at: new Date(Date.UTC(2024, 0, 1 + day, 12)), role: 'case-manager' }
  })

  const lines = openingLines(openings, 'Europe/Brussels')

  assert.equal(lines.length, 200)
  assert.equal(lines[0]?.on, '2026-09-26')
})

async function seal(): Promise<number> {
  return await sealOpened({ db, house, now: () => clock.at }, beginning, () => false)
}

/** Shortly after midnight. */
function nextDay() {
  const days = Math.floor((clock.at.getTime() - Date.UTC(2026, 10, 23, 23)) / 86_400_000) + 1
  clock.at = new Date(Date.UTC(2026, 10, 23, 23, 10) + days * 86_400_000)
}
