import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { testOffice } from '../office-testing.ts'
import { insertMail } from './mail-store.ts'
import type { Mail } from './mail-store.ts'

const office = await testOffice()
const desk = await office.signedIn(await office.staff({ role: 'case-manager' }))
const administrator = await office.signedIn(await office.staff({ role: 'administrator' }))
const at = office.clock.at

test('the outbox shows to whom, what kind, when, and that nothing leaves without a mail server', async () => {
  await queued({})

  const { html } = await desk.get('/outbox')

  assert.match(html, /ada@example\.org/)
  assert.match(html, /Notice/)
  assert.match(html, /24 November 2026/)
  assert.match(html, /Waiting/)
  assert.match(html, /SMTP_URL/)
  assert.doesNotMatch(html, /Hello Ada/)
})

test('a mail can be read, in its language; a number only as long as nothing is mailed', async () => {
  const number = await queued({ kind: 'number', accessId: randomUUID(), body: 'It is 123456' })

  const { html } = await desk.get(`/outbox/${number}`)

  assert.match(html, /lang="en">It is 123456/)
})

test('to an administrator, who may not know who complains, there is no outbox', async () => {
  const number = await queued({ kind: 'number', accessId: randomUUID(), body: 'It is 123456' })

  for (const path of ['/outbox', `/outbox/${number}`])
    assert.equal((await administrator.get(path)).status, 404, path)
})

test('a mail that is not there is not found', async () => {
  assert.equal((await desk.get(`/outbox/${randomUUID()}`)).status, 404)
  assert.equal((await desk.get('/outbox/x')).status, 404)
})

test('page by page one sees every mail once', async () => {
  for (let mails = 0; mails < 60; mails += 1) await queued({})

  const first = await desk.get('/outbox')
  const next = /href="([^"]+)" rel="next"/.exec(first.html)?.[1] ?? ''
  const second = await desk.get(next)

  const seen = [first, second].flatMap(({ html }) => html.match(/\/outbox\/[0-9a-f-]{36}/g) ?? [])
  assert.equal(seen.length, 63)
  assert.equal(new Set(seen).size, 63)
})

async function queued(change: Partial<Mail>): Promise<string> {
  const mail: Mail = {
    id: randomUUID(),
    to: 'ada@example.org',
    kind: 'notice',
    subject: 'You have a new message',
    body: 'Hello Ada',
    language: 'en',
    caseId: null,
    accessId: null,
    createdAt: at,
    ...change,
  }
  await office.db.transaction().execute((tx) => insertMail(tx, mail, at))
  return mail.id
}
