import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { forgetRemindersBefore, listMail } from '../../correspondence/index.ts'
import { identityKeys } from '../../identity/index.ts'
import { testStaff } from '../../identity/testing.ts'
import { askReminder, listSetAside } from '../../letterbox/index.ts'
import { testDatabase } from '../../platform/db/testing.ts'
import { newIdentity, sealJson, sha256 } from '../../secrecy/index.ts'
import { findStory, listDocuments } from '../content-store.ts'
import { openNext } from './envelopes.ts'
import { countOpenFiles, findFile, listEvents } from '../file-store.ts'
import type { CaseFile } from '../file-store.ts'
import {
  assertRecordFits,
  requestNumber,
  sampleComplaint,
  sampleDocument,
  sendComplaint,
  testHouse,
  testKey,
} from '../testing.ts'

const { portal, office } = await testDatabase()
const start = new Date('2026-11-24T09:00:00Z')
const house = await testHouse()
const { recipient, opener } = testKey()
const keys = identityKeys(newIdentity())
let at = start
const logged: object[] = []
const parts = {
  db: office,
  house,
  opener,
  now: () => at,
  log: (event: object) => void logged.push(event),
}
const vera = await testStaff(
  office,
  keys,
  { role: 'case-manager', name: 'Vera Peeters', languages: ['fr', 'nl'] },
  start,
)

test('a complaint is registered with the moment it came in, assigned, and acknowledged in the mailbox', async () => {
  const holder = await sendComplaint(portal, recipient, sampleComplaint(), start)
  at = later(2)
  await openAll()

  const { state } = await fileOf(holder.reference)
  assert.deepEqual(state.lodgedAt, start)
  assert.deepEqual(state.registeredAt, later(2))
  assert.equal(state.caseManagerId, vera.id)
  const view = await holder.read(at)
  assert.equal(view?.step, 2)
  assert.deepEqual(view?.caseManager, { name: 'Vera Peeters' })
  assert.deepEqual(view?.next, { code: 'verification', by: '2026-12-15' })
  assert.equal(view?.messages[0]?.kind, 'acknowledgement')
  assert.match(view?.messages[0]?.body ?? '', /Bonjour Élise Dubois/)
})

test('the person is told by e-mail that there is news, and not what', async () => {
  const content = sampleComplaint({
    complainant: { capacity: 'adult', name: 'Karim', email: 'karim@example.org' },
  })
  await sendComplaint(portal, recipient, content, at)
  await openAll()

  const [mail, ...more] = await mailsTo('karim@example.org')
  assert.deepEqual(more, [])
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, /Karim|permis|OM\.2026|plainte/)
})

test('for who wants letters it becomes a task, and no mail leaves', async () => {
  const content = sampleComplaint({
    contactChannel: 'post',
    complainant: { capacity: 'adult', name: 'Rosa', email: 'rosa@example.org' },
  })
  const holder = await sendComplaint(portal, recipient, content, at)
  await openAll()

  assert.deepEqual(await mailsTo('rosa@example.org'), [])
  assert.equal((await fileOf(holder.reference)).state.step, 'acknowledgement')
  assert.deepEqual((await holder.read(at))?.next, { code: 'acknowledgement', by: '2026-12-01' })
})

test('nobody who answers in its language: registered all the same, and said so', async () => {
  const holder = await sendComplaint(portal, recipient, sampleComplaint({ language: 'en' }), at)
  await openAll()

  assert.equal((await fileOf(holder.reference)).state.caseManagerId, null)
  assert.match((await holder.read(at))?.messages[0]?.body ?? '', /do not have a case manager yet/)
})

test('new files are shared out evenly', async () => {
  const ivan = await testStaff(office, keys, { role: 'case-manager', languages: ['nl'] }, start)
  const holders = await Promise.all(
    [1, 2].map(() => sendComplaint(portal, recipient, sampleComplaint({ language: 'nl' }), at)),
  )
  await openAll()

  const files = await Promise.all(holders.map(({ reference }) => fileOf(reference)))
  assert.deepEqual(
    files.map(({ state }) => state.caseManagerId),
    [ivan.id, ivan.id],
  )
})

test('a question of the portal becomes a request for information: nothing is acknowledged, its code opens it', async () => {
  const asked = sampleComplaint({ isQuestion: true, service: { is: 'unknown' } })
  const holder = await sendComplaint(portal, recipient, asked, at)
  await openAll()

  const { state } = await fileOf(holder.reference)
  assert.deepEqual([state.kind, state.channel], ['information-request', 'web'])
  const view = await holder.read(at)
  assert.equal(view?.isQuestion, true)
  assert.deepEqual(view?.messages, [])
})

test('what a machine probably sent is a file like any other, and says so', async () => {
  const content = sampleComplaint({ isProbablyMachine: true })
  const holder = await sendComplaint(portal, recipient, content, at)
  await openAll()

  const { id } = await fileOf(holder.reference)
  assert.equal((await findStory(office, id))?.is_probably_machine, true)
})

test('a message with a document joins its file and wakes it', async () => {
  const holder = await sendComplaint(portal, recipient, sampleComplaint(), at)
  await openAll()
  const [document, sentAt] = [sampleDocument(), later(60)]
  await holder.write('Voici la lettre.\0', sentAt, [document])
  at = later(61)
  await openAll()

  const file = await fileOf(holder.reference)
  assert.equal(file.state.isUnread, true)
  const view = await holder.read(at)
  assert.deepEqual(view?.messages.map(({ from, body }) => [from, body])[1], [
    'complainant',
    'Voici la lettre.',
  ])
  assert.deepEqual(view?.messages[1]?.documents, [document])
  assert.equal((await listDocuments(office, file.id))[0]?.name, 'lettre.pdf')
})

test('a message that overtakes its complaint waits for it', async () => {
  const holder = await sendComplaint(portal, recipient, sampleComplaint(), at)
  await holder.write('Encore une chose.', at)
  await sql`update letterbox.incoming set next_try_at = ${later(120)}
    where kind = 'complaint' and opened_at is null`.execute(office)
  await openAll()
  at = later(121)
  await openAll()

  assert.equal((await holder.read(at))?.messages.length, 2)
})

test('envelopes that cannot be opened or understood are set aside, keep their number and stop nothing', async () => {
  const forElsewhere = await sealJson(sampleComplaint(), testKey().recipient)
  const [first, second, third] = [sampleComplaint(), sampleComplaint(), sampleComplaint()]
  const senseless = await sealJson({ v: 1, mailboxId: second.mailboxId }, recipient)
  const moved = await sealJson(sampleComplaint(), recipient)
  const broken = [
    await sendComplaint(portal, recipient, first, at, forElsewhere),
    await sendComplaint(portal, recipient, second, at, senseless),
    await sendComplaint(portal, recipient, third, at, moved),
  ]
  const whole = await sendComplaint(portal, recipient, sampleComplaint(), at)
  await openAll()

  assert.deepEqual(
    (await listSetAside(office)).map(({ reference, reason }) => [reference, reason]).toReversed(),
    [
      [broken[0]?.reference, 'cannot-be-opened'],
      [broken[1]?.reference, 'not-understood'],
      [broken[2]?.reference, 'wrong-mailbox'],
    ],
  )
  assert.ok(await findFile(office, whole.reference))
})

test('a fault on one envelope puts it off, holds up no other, and in the end sets it aside', async () => {
  // A document that is known already: the database refuses the file.
  const document = sampleDocument()
  const taken = sampleComplaint({ documents: [document] })
  await sendComplaint(portal, recipient, taken, at)
  await openAll()
  const faulty = await sendComplaint(
    portal,
    recipient,
    sampleComplaint({ documents: [document] }),
    at,
  )
  const whole = await sendComplaint(portal, recipient, sampleComplaint(), at)
  await openAll()

  assert.ok(await findFile(office, whole.reference))
  assert.equal(await findFile(office, faulty.reference), undefined)
  for (let hours = 0; hours < 12; hours += 1) {
    at = new Date(at.getTime() + 60 * 60_000)
    await openAll()
  }
  const [last] = await listSetAside(office)
  assert.deepEqual([last?.reference, last?.reason], [faulty.reference, 'fault'])
  assert.doesNotMatch(JSON.stringify(logged), /Élise|elise@|permis|AGE-SECRET/)
})

test('who asked is reminded once, in their language, of a day and nothing more; then the address goes', async () => {
  const email = 'zoe@example.org'
  await askToRemind({ v: 1, email, language: 'fr' }, '2026-12-23')
  await openAll()

  const [mail, ...more] = await mailsTo(email)
  assert.deepEqual(more, [])
  assert.equal(mail?.kind, 'reminder')
  assert.equal(mail?.subject, 'Nous gardons quelque chose pour vous')
  assert.match(mail?.body ?? '', /jusqu’au 23 décembre 2026 inclus/)
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, /plainte|klacht|complaint/i)

  await office.transaction().execute((tx) => forgetRemindersBefore(tx, later(10_000)))
  assert.deepEqual(await mailsTo(email), [])
})

test('a reminder whose address was not sealed to the office is set aside', async () => {
  const sealed = await sealJson(
    { v: 1, email: 'x@example.org', language: 'nl' },
    testKey().recipient,
  )
  const address = Buffer.from(sealed).toString('base64')
  await putReminder({ v: 1, keptUntil: '2026-12-23', address })
  await openAll()

  const [last] = await listSetAside(office)
  assert.deepEqual([last?.kind, last?.reason], ['reminder-request', 'cannot-be-opened'])
})

test('a one-time number lets in who knows reference and address, whatever the capitals', async () => {
  const email = 'nadia@example.org'
  const content = sampleComplaint({ complainant: { capacity: 'adult', email } })
  const { reference } = await sendComplaint(portal, recipient, content, at)
  await openAll()
  const asked = { reference, email: ' NADIA@example.org' }
  const session = await requestNumber(portal, recipient, asked, at)
  await openAll()

  const mail = (await mailsTo(email)).find(({ kind }) => kind === 'number')
  const number = /\d{6}/.exec(mail?.body ?? '')?.[0] ?? ''
  assert.equal(await session.read(at), undefined)
  assert.equal(await session.prove(number, at), 'proved')
  assert.deepEqual((await session.read(at))?.reference, reference)
})

test('an address that is not in the file gets nothing, and nothing tells', async () => {
  const { reference } = await sendComplaint(portal, recipient, sampleComplaint(), at)
  await openAll()
  await requestNumber(portal, recipient, { reference, email: 'eve@example.org' }, at)
  await requestNumber(
    portal,
    recipient,
    { reference: { year: 2026, number: 99_999 }, email: 'elise@example.org' },
    at,
  )
  const before = (await listMail(office, undefined, 1000)).length
  await openAll()

  assert.equal((await listMail(office, undefined, 1000)).length, before)
})

test('several workers at once open each envelope once', async () => {
  const holders = await Promise.all(
    Array.from({ length: 12 }, () =>
      sendComplaint(portal, recipient, sampleComplaint({ mailboxId: randomUUID() }), at),
    ),
  )
  await Promise.all([openAll(), openAll(), openAll()])

  for (const { reference } of holders) {
    const file = await fileOf(reference)
    assert.equal(file.state.version, (await listEvents(office, file.id)).length)
  }
})

test('every file is what its events say', async () => {
  assert.ok((await assertRecordFits(office)) > 15)
})

test('the work of each case manager is what their open files say', async () => {
  const { rows } = await sql<{ id: string; files: number }>`
    select case_manager_id as id, count(*) as files from casework.case_file
    where case_manager_id is not null and step not in ('conclusion', 'improvement')
    group by 1`.execute(office)

  const counted = await office.transaction().execute((tx) => countOpenFiles(tx))

  assert.ok(rows.length > 0)
  assert.deepEqual(new Map(rows.map(({ id, files }) => [id, files])), counted)
})

async function askToRemind(address: object, keptUntil: string): Promise<void> {
  const sealed = await sealJson(address, recipient)
  await putReminder({ v: 1, keptUntil, address: Buffer.from(sealed).toString('base64') })
}

async function putReminder(request: object): Promise<void> {
  const sealed = await sealJson(request, recipient)
  await askReminder(portal, { submission: sha256(sealed), sealed, at })
}

async function openAll() {
  while (await openNext(parts));
}

async function fileOf(reference: { year: number; number: number }): Promise<CaseFile> {
  const file = await findFile(office, reference)
  assert(file)
  return file
}

async function mailsTo(address: string) {
  return (await listMail(office, undefined, 1000)).filter(({ to }) => to === address)
}

function later(minutes: number): Date {
  return new Date(start.getTime() + minutes * 60_000)
}
