import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import type { Answer } from '../../office-testing.ts'
import { findStaff, listAssignable, staffNames } from '../index.ts'
import { findStaffByEmail } from '../staff-store.ts'
import { auditOf } from '../testing.ts'

const house = await testOffice()
const { db } = house
const boss = await house.staff({ role: 'administrator', name: 'Fatima Aydin' })
const desk = await house.signedIn(boss)

const newcomer = {
  name: 'Luc Peeters',
  email: 'Luc@office.example',
  language: 'fr',
  'languages[]': ['nl', 'fr'],
  role: 'case-manager',
}

test('an administrator adds someone and hands over a link that is shown once', async () => {
  const answer = await desk.post('/staff/add', newcomer)

  const [, link = ''] =
    /<code[^>]*>(http:\/\/localhost:3001\/welcome\/[\w-]{43})</.exec(answer.html) ?? []
  assert.equal((await house.browser().get(new URL(link).pathname)).status, 200)
  const luc = await findStaffByEmail(db, 'luc@office.example')
  assert.deepEqual([luc?.role, luc?.languages, luc?.isSetUp], ['case-manager', ['nl', 'fr'], false])
  assert.match((await desk.get('/staff')).html, /Luc Peeters[\s\S]*Not set up yet/)
})

test('whoever is given a new link is signed out everywhere at once', async () => {
  const luc = await house.staff({ role: 'case-manager' })
  const browser = await house.signedIn(luc)
  assert.equal((await browser.get('/account')).status, 200)

  await desk.post(`/staff/${luc.id}/link`, {})

  assert.equal((await browser.get('/account')).status, 303)
})

test('nobody is added twice, whatever the capitals', async () => {
  await desk.post('/staff/add', { ...newcomer, email: 'twice@office.example' })

  const answer = await desk.post('/staff/add', { ...newcomer, email: 'TWICE@office.example' })

  assert.equal(answer.status, 422)
  assert.match(answer.html, /id="email-error"/)
})

test('a new link puts the one before out of use', async () => {
  const older = await desk.post('/staff/add', { ...newcomer, email: 'again@office.example' })
  const { id = '' } = (await findStaffByEmail(db, 'again@office.example')) ?? {}

  const newer = await desk.post(`/staff/${id}/link`, {})

  assert.equal((await house.browser().get(pathIn(older))).status, 404)
  assert.equal((await house.browser().get(pathIn(newer))).status, 200)
})

test('another role ends the sessions of that person, other languages do not', async () => {
  const noor = await house.staff({ role: 'case-manager' })
  const browser = await house.signedIn(noor)
  const form = { role: 'case-manager', 'languages[]': ['en'], active: 'yes' }

  assert.equal((await desk.post(`/staff/${noor.id}`, form)).location, '/staff?done')
  assert.equal((await browser.get('/account')).status, 200)

  await desk.post(`/staff/${noor.id}`, { ...form, role: 'administrator' })
  assert.equal((await browser.get('/account')).status, 303)
})

test('the last administrator keeps role and access', async () => {
  const alone = await testOffice()
  const only = await alone.staff({ role: 'administrator' })
  const browser = await alone.signedIn(only)
  const keeps = { role: 'administrator', 'languages[]': ['nl'], active: 'yes' }

  for (const form of [
    { ...keeps, role: 'case-manager' },
    { role: 'administrator', 'languages[]': ['nl'] },
  ]) {
    const answer = await browser.post(`/staff/${only.id}`, form)
    assert.equal(answer.status, 422)
    assert.match(answer.html, /Nobody else is administrator/)
  }
  assert.equal((await browser.post(`/staff/${only.id}`, keeps)).status, 303)
})

test('two administrators who take the role from each other at once do not both succeed', async () => {
  const two = await testOffice()
  const [one, other] = [
    await two.staff({ role: 'administrator' }),
    await two.staff({ role: 'administrator' }),
  ]
  const [hers, his] = [await two.signedIn(one), await two.signedIn(other)]
  const form = { role: 'case-manager', 'languages[]': ['nl'], active: 'yes' }

  const answers = await Promise.all([
    hers.post(`/staff/${other.id}`, form),
    his.post(`/staff/${one.id}`, form),
  ])

  const left = await Promise.all([findStaff(two.db, one.id), findStaff(two.db, other.id)])
  assert.equal(left.filter((staff) => staff?.role === 'administrator').length, 1)
  assert.equal(answers.filter(({ location }) => location === '/staff?done').length, 1)
})

test('an absence has a first and a last day, in that order', async () => {
  const noor = await house.staff({ role: 'case-manager' })
  const form = { role: 'case-manager', 'languages[]': ['nl'], active: 'yes' }
  const away = (from: string, until: string) =>
    desk.post(`/staff/${noor.id}`, { ...form, 'away-from': from, 'away-until': until })

  assert.match((await away('2026-12-24', '')).html, /Enter the first and the last day/)
  assert.match((await away('2026-12-24', '2026-12-23')).html, /must not be before/)
  assert.equal((await away('2026-12-24', '2027-01-03')).status, 303)
  assert.deepEqual((await findStaff(db, noor.id))?.away, {
    from: '2026-12-24',
    until: '2027-01-03',
  })
})

test('a file goes to case managers who are set up, active and not away that day', async () => {
  const other = await testOffice()
  const present = await other.staff({ role: 'case-manager', languages: ['fr'] })
  const away = await other.staff({ role: 'case-manager' })
  await other.staff({ role: 'administrator' })
  const admin = await other.signedIn(await other.staff({ role: 'administrator' }))
  await admin.post('/staff/add', newcomer)
  await admin.post(`/staff/${away.id}`, {
    role: 'case-manager',
    'languages[]': ['nl'],
    active: 'yes',
    'away-from': '2026-11-24',
    'away-until': '2026-11-26',
  })

  const on = async (day: string) =>
    (await other.db.transaction().execute((tx) => listAssignable(tx, day))).map(({ id }) => id)

  assert.deepEqual(await on('2026-11-23'), [present.id, away.id].toSorted())
  assert.deepEqual(await on('2026-11-24'), [present.id])
  assert.deepEqual(await on('2026-11-26'), [present.id])
  assert.deepEqual(await on('2026-11-27'), [present.id, away.id].toSorted())
  assert.equal((await staffNames(other.db, [present.id])).get(present.id), 'Noor Vermeulen')
})

test('pages about staff do not exist for case managers, nor people who do not exist for anyone', async () => {
  const browser = await house.signedIn(await house.staff({ role: 'case-manager' }))

  for (const path of ['/staff', '/staff/add', `/staff/${boss.id}`, '/set-aside'])
    assert.equal((await browser.get(path)).status, 404, path)
  assert.equal((await browser.post(`/staff/${boss.id}/link`, {})).status, 404)
  assert.equal((await desk.get('/staff/00000000-0000-4000-8000-000000000000')).status, 404)
  assert.equal((await desk.get("/staff/'; drop")).status, 404)
})

test('what people type is shown as text, never as markup', async () => {
  const name = '<img src=x onerror=alert(1)>'
  await desk.post('/staff/add', { ...newcomer, name, email: 'markup@office.example' })

  const { html } = await desk.get('/staff')

  assert.ok(!html.includes('<img'))
  assert.match(html, /&lt;img src=x/)
})

test('a form from elsewhere changes nothing', async () => {
  const elsewhere = { 'sec-fetch-site': 'cross-site' }
  const form = { ...newcomer, email: 'elsewhere@office.example' }

  assert.equal((await desk.post('/staff/add', form, elsewhere)).status, 403)
  assert.equal(await findStaffByEmail(db, 'elsewhere@office.example'), undefined)
})

test('who changed whom is recorded by id, without names or addresses', async () => {
  const rows = await auditOf(house.owner, boss.id)

  assert.ok(rows.length > 0)
  assert.doesNotMatch(JSON.stringify(rows), /@|Fatima|Luc|Noor/)
  assert.ok(rows.some(({ action }) => action === 'staff-added'))
  assert.ok(rows.some(({ action }) => action === 'staff-changed'))
})

function pathIn({ html }: Answer): string {
  return /\/welcome\/[\w-]{43}/.exec(html)?.[0] ?? ''
}

test('an administrator is told before the holidays of the calendar run out', async () => {
  const present = house.clock.at
  assert.doesNotMatch((await desk.get('/staff')).html, /holidays are listed only/)

  house.clock.at = new Date('2030-09-01T10:00:00Z')
  const later = await house.signedIn(boss)

  assert.match((await later.get('/staff')).html, /holidays are listed only until 31 December 2030/)
  house.clock.at = present
})
