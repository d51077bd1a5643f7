import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { newIdentity, openJson, recipientOf, sealJson, sha256 } from '../secrecy/index.ts'
import { complaintContent, mailboxView, messageContent } from './contents.ts'
import type { ComplaintContent, MailboxView } from './contents.ts'
import { numberRequest } from './holders.ts'

const document = {
  id: randomUUID(),
  name: 'brief (1) – “décision”.pdf',
  mediaType: 'application/pdf',
  size: 12_345,
  sha256: Buffer.from(sha256('brief')).toString('hex'),
  key: newIdentity(),
}

/** No more than the form requires: what happened, which service or none, one way to be reached. */
const least: ComplaintContent = {
  v: 1,
  mailboxId: randomUUID(),
  language: 'fr',
  complainant: { capacity: 'adult', telephone: '0470 12 34 56' },
  contactChannel: 'telephone',
  service: { is: 'unknown' },
  whatHappened: 'On ne me répond pas.',
  documents: [],
}

const view: MailboxView = {
  v: 1,
  reference: { year: 2026, number: 123 },
  language: 'nl',
  step: 2,
  lodgedAt: '2026-03-02T09:00:00.000Z',
  caseManager: { name: 'Vera Peeters' },
  next: { code: 'verification', by: '2026-03-31' },
  messages: [
    {
      id: randomUUID(),
      from: 'office',
      kind: 'acknowledgement',
      at: '2026-03-02T09:00:03.000Z',
      body: 'Dag',
      documents: [document],
    },
  ],
  documents: [document],
}

test('a complaint arrives as it was sent, the shortest and the longest', async () => {
  const identity = newIdentity()
  const longest: ComplaintContent = {
    ...least,
    helper: { name: 'Omar', organisation: 'CAW', hasMandate: true },
    service: { is: 'not-listed', words: 'de dienst op de hoek' },
    whatHappened: '€'.repeat(20_000),
    since: 'vorige winter',
    decisionOn: '2026-02-01',
    receivedOn: '2026-02-04',
    danger: { on: '2026-03-15', what: 'Uithuiszetting' },
    mayTransfer: true,
    documents: Array.from({ length: 20 }, () => document),
  }

  for (const content of [least, longest]) {
    const opened = await openJson(await sealJson(content, recipientOf(identity)), identity)
    assert.deepEqual(complaintContent.parse(opened), content)
  }
})

test('a view, a message and a request for a number are read as they were written', () => {
  const message = { v: 1, mailboxId: randomUUID(), body: 'Ja', documents: [document] }
  const request = {
    v: 1,
    accessId: randomUUID(),
    recipient: recipientOf(newIdentity()),
    authDigest: randomBytes(32).toString('hex'),
    language: 'en',
    reference: { year: 2026, number: 1 },
    email: 'someone@example.org',
  }

  assert.deepEqual(mailboxView.parse(view), view)
  assert.deepEqual(messageContent.parse(message), message)
  assert.deepEqual(numberRequest.parse(request), request)
})

test('a view of the whole procedure is read as it was written', () => {
  const whole: MailboxView = {
    ...view,
    step: 4,
    service: 'Gemeente Elsene',
    next: { code: 'waiting', on: '2026-03-04', by: '2026-06-01', why: 'De rechter beslist nog' },
    asked: [
      {
        what: 'question',
        on: '2026-03-05',
        by: '2026-04-02',
        reminders: ['2026-03-27'],
        answeredOn: '2026-03-30',
        isOver: false,
      },
    ],
    waits: [{ what: 'de invordering', on: '2026-03-05', until: '2026-04-30', answer: 'no' }],
    outcome: { assessment: 'founded', result: 'put-right' },
    ending: { reason: 'concluded', on: '2026-05-04', why: 'Klaar' },
  }

  assert.deepEqual(mailboxView.parse(whole), whole)
})

test('what a reader does not know is refused, not guessed', () => {
  const wrong = [
    { ...least, v: 2 },
    { ...least, language: 'de' },
    { ...least, decisionOn: '2026-02-30' },
    { ...least, whatHappened: 'x'.repeat(20_001) },
    { ...least, service: { is: 'listed' } },
    { ...least, documents: [{ ...document, id: '../../etc/passwd' }] },
    { ...least, documents: Array.from({ length: 21 }, () => document) },
  ]

  for (const content of wrong) assert.equal(complaintContent.safeParse(content).success, false)
  assert.equal(mailboxView.safeParse({ ...view, step: 6 }).success, false)
})
