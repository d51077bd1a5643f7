import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testOffice } from '../../office-testing.ts'
import { publishRegister, readBook } from '../../published/index.ts'
import { inputsOf } from './testing.ts'

const office = await testOffice()
const { db, register } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters' })
const ivan = await office.staff({ role: 'case-manager', name: 'Ivan Maes' })
const desk = await office.signedIn(vera)
const colleague = await office.signedIn(ivan)
const anderlecht = '/register/services/municipality-anderlecht'

test('the list says what nobody has confirmed, and can show only that', async () => {
  const { html: all } = await desk.get('/register')
  const { html: open } = await desk.get('/register?part=others&only=unconfirmed')

  assert.match(all, /href="\/register\/services\/actiris"/)
  assert.match(open, /Not all confirmed yet: \d+ of 84/)
  assert.match(open, /Telephone<\/strong>/)
  assert.doesNotMatch(open, /suicide-line-nl/)
})

test('a number that somebody confirms is shown as a fact, and who did it stays to be read', async () => {
  const path = '/register/others/comite-p'
  const form = inputsOf((await desk.get(path)).html)

  const saved = await desk.post(path, { ...form, 'verified-phone': 'yes' })

  assert.equal(saved.status, 303)
  assert.deepEqual((await readBook(db)).referrals.get('comite-p')?.verified, ['url', 'phone'])
  const { html } = await desk.get(path)
  assert.match(html, /Vera Peeters/)
  assert.match(html, /What has been checked\? first “Website”, now “Website, Telephone”/)
})

test('what is wrong is told beside the field, with all that was typed, and nothing is changed', async () => {
  const form = inputsOf((await desk.get(anderlecht)).html)
  const wrong = {
    ...form,
    'name-fr': '',
    url: 'anderlecht',
    email: 'x',
    answerDays: 'soon',
    source: '',
  }

  const { status, html } = await desk.post(anderlecht, wrong)

  assert.equal(status, 422)
  for (const field of ['name-fr', 'url', 'email', 'answerDays', 'source'])
    assert.match(html, new RegExp(`id="${field}-error"`), field)
  assert.match(html, /value="anderlecht"/)
  assert.equal(
    (await readBook(db)).services.get('municipality-anderlecht')?.names.fr,
    'Commune d’Anderlecht',
  )
})

test('of two who change the same the second is told by whom, and loses no text', async () => {
  const mine = inputsOf((await desk.get(anderlecht)).html)
  const theirs = inputsOf((await colleague.get(anderlecht)).html)
  assert.equal((await colleague.post(anderlecht, { ...theirs, note: 'Rang them.' })).status, 303)

  const { status, html } = await desk.post(anderlecht, { ...mine, note: 'My own note.' })

  assert.equal(status, 409)
  assert.match(html, /Somebody else \(Ivan Maes\) changed this meanwhile/)
  assert.match(html, /My own note\./)
  assert.equal((await desk.post(anderlecht, { ...inputsOf(html), note: 'Both.' })).status, 303)
})

test('a service can be added, renamed and found, and a start leaves it as staff have it', async () => {
  const path = '/register/services/new'
  const form = inputsOf((await desk.get(path)).html)
  const names = { 'name-nl': 'Nieuw', 'name-fr': 'Nouveau', 'name-en': 'New' }
  const typed = {
    ...form,
    ...names,
    id: 'new-service',
    complaints: 'yes',
    reports: 'no',
    confidence: 'inferred',
    source: 'Ordinance',
  }

  assert.equal((await desk.post(path, { ...typed, id: 'Not good' })).status, 422)
  assert.equal((await desk.post(path, { ...typed, id: 'actiris' })).status, 422)
  const saved = await desk.post(path, typed)
  assert.equal(saved.location, '/register/services/new-service#saved')
  await db.transaction().execute((tx) => publishRegister(tx, register))

  const { services, referrals } = await readBook(db)
  assert.equal(services.get('new-service')?.names.fr, 'Nouveau')
  assert.equal(services.get('municipality-anderlecht')?.note, 'Both.')
  assert.equal(services.size, 106)
  assert.deepEqual(referrals.get('comite-p')?.verified, ['url', 'phone'])
})

test('what became of a service is added to what was known', async () => {
  const path = '/register/services/new-service'
  const form = inputsOf((await desk.get(path)).html)
  const happened = {
    happened: 'renamed',
    'happened-on': '2025',
    'happened-nl': 'Oud',
    'happened-fr': 'Ancien',
    'happened-en': 'Old',
  }

  assert.equal(
    (await desk.post(path, { ...form, ...happened, 'happened-on': 'long ago' })).status,
    422,
  )
  assert.equal((await desk.post(path, { ...form, ...happened })).status, 303)

  assert.equal((await readBook(db)).services.get('new-service')?.history?.[0]?.names.nl, 'Oud')
})

test('who may open no files changes no register', async () => {
  const admin = await office.signedIn(await office.staff({ role: 'administrator' }))

  assert.equal((await admin.get('/register')).status, 404)
  assert.equal((await admin.post(anderlecht, {})).status, 404)
})
