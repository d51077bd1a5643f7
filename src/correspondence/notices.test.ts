import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { test } from 'node:test'
import { testDatabase } from '../platform/db/testing.ts'
import { languages } from '../platform/i18n/catalogue.ts'
import { root } from '../platform/root.ts'
import { loadLetters } from './letters.ts'
import { listMail, listUnproved, markChecked } from './mail-store.ts'
import { queueNotice, queueNumber } from './notices.ts'
import type { Stationery } from './stationery.ts'

const { office } = await testDatabase()
const monday = new Date('2026-11-23T09:00:00Z')
const day = 24 * 60 * 60_000
const facts = {
  office: 'Ombuds',
  telephone: '02 549 67 00',
  hours: '9–12',
  email: 'contact@ombuds.example',
  followAddress: 'https://ombuds.example/follow',
}
const stationery: Stationery = {
  letters: await loadLetters(join(root, 'offices/brussels'), languages, []),
  facts: { nl: facts, fr: facts, en: facts },
}

test('a notice names the way to the message and nothing of what it is about', async () => {
  await notice('notice@example.org', monday)

  const [mail] = await mailsTo('notice@example.org')
  assert.equal(mail?.subject, 'Vous avez un nouveau message')
  assert.match(mail?.body ?? '', /https:\/\/ombuds\.example\/follow/)
})

test('a number is mailed with how long it is good', async () => {
  assert.equal(await number('number@example.org', monday), true)

  const [mail] = await mailsTo('number@example.org')
  assert.match(mail?.body ?? '', /123456/)
  assert.match(mail?.body ?? '', /15 minutes/)
})

test('an address nobody has proved to read gets three numbers a day, however it is written', async () => {
  for (const to of ['many@example.org', 'Many@example.org', 'MANY@EXAMPLE.ORG'])
    assert.equal(await number(to, monday), true)

  assert.equal(await number('many@example.org', later(day - 1)), false)
  assert.equal(await number('many@example.org', later(day)), true)
})

test('many at once are counted one after the other', async () => {
  const sent = await Promise.all(
    Array.from({ length: 8 }, () => number('rush@example.org', monday)),
  )

  assert.equal(sent.filter(Boolean).length, 3)
})

test('a notice beyond the limit leaves a day later, and one speaks for all', async () => {
  const caseId = randomUUID()
  for (const others of [1, 2, 3]) await notice('late@example.org', later(others))
  for (const minutes of [10, 20, 30]) await notice('late@example.org', later(minutes), caseId)

  const notices = (await mailsTo('late@example.org')).filter((mail) => mail.caseId === caseId)
  assert.equal(notices.length, 1)
})

test('who was told of much news today still gets a number', async () => {
  for (const minutes of [1, 2, 3, 4]) await notice('busy@example.org', later(minutes))

  assert.equal(await number('busy@example.org', later(5)), true)
})

test('an address whose number was typed in is limited no longer', async () => {
  const accessId = randomUUID()
  for (const minutes of [1, 2]) await number('proved@example.org', later(minutes))
  await number('proved@example.org', later(3), accessId)
  assert.equal(await number('proved@example.org', later(4)), false)

  await office.transaction().execute(async (tx) => {
    assert.ok((await listUnproved(tx, monday)).includes(accessId))
    await markChecked(tx, [accessId], later(5))
    assert.ok(!(await listUnproved(tx, monday)).includes(accessId))
  })

  assert.equal(await number('proved@example.org', later(6)), true)
})

test('what is no address gets no mail', async () => {
  await notice('ada@example.org, eve@example.org', monday)

  assert.equal(await number('ada@example.org\r\n', monday), false)
  assert.deepEqual(await mailsTo('ada@example.org, eve@example.org'), [])
})

function notice(to: string, at: Date, caseId: string = randomUUID()) {
  return office
    .transaction()
    .execute((tx) => queueNotice(tx, stationery, { to, language: 'fr', caseId, at }))
}

function number(to: string, at: Date, accessId: string = randomUUID()) {
  const whom = { to, language: 'en', caseId: randomUUID(), at, accessId, number: '123456' } as const
  return office.transaction().execute((tx) => queueNumber(tx, stationery, whom))
}

async function mailsTo(address: string) {
  return (await listMail(office, undefined, 1000)).filter(({ to }) => to === address)
}

function later(milliseconds: number): Date {
  return new Date(monday.getTime() + milliseconds)
}
