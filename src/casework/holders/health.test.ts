/** What is about health stays between the person and the office, where a helper may not see it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { fetchSealed, findCode, mailboxView } from '../../letterbox/index.ts'
import type { ComplaintContent } from '../../letterbox/index.ts'
import { testOffice } from '../../office-testing.ts'
import { deriveAccess, drawCode, openJson, sha256 } from '../../secrecy/index.ts'
import { openNext } from '../arrival/envelopes.ts'
import { findFile } from '../file-store.ts'
import { assertRecordFits, sampleComplaint, sampleDocument, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, owner, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const desk = await office.signedIn(vera)
const karim = { name: 'Karim Aziz', email: 'karim@example.org', hasMandate: true } as const
const elise = { capacity: 'adult', name: 'Élise Dubois' } as const
const body = 'Votre traitement est remboursé.'
const hidden = { body: '', documents: [], isWithheld: true }

test('the person reads it and is told, the helper only sees that there is something', async () => {
  const { holder, path, version, open, helperId } = await received({ helper: karim })
  const before = await mails()

  const answer = await desk.upload(
    `${path}/write/free-answer`,
    { version: String(await version()), body, action: 'send', 'about-health': 'yes' },
    [[Buffer.from('%PDF-1.4 a certificate'), 'certificat.pdf']],
  )

  assert.equal(answer.location, `${path}#messages`)
  const own = (await open())?.messages.at(-1)
  assert.deepEqual([own?.body, own?.documents.length], [body, 1])
  const seen = await holder.read(clock.at)
  const { body: words, documents, isWithheld } = seen?.messages.at(-1) ?? assert.fail()
  assert.deepEqual({ body: words, documents, isWithheld }, hidden)
  assert.doesNotMatch(JSON.stringify(seen), /traitement|certificat/)
  assert.deepEqual((await mails()).slice(before.length), ['elise@example.org'])
  assert.match((await desk.get(path)).html, /About health: not for whoever helps/)
  await assertRecordFits(db)

  await desk.post(`${path}/people`, {
    ...people,
    'helper-name': karim.name,
    'helper-email': karim.email,
    'helper-health': 'yes',
  })

  assert.equal((await holder.read(clock.at))?.messages.at(-1)?.body, body, helperId)
})

test('what the person keeps from a helper is not in what the helper opens', async () => {
  const { holder, open, write } = await received({ helper: karim })

  await write({ body: 'Je suis malade.', documents: [sampleDocument()], isAboutHealth: true })
  await holder.write('Je suis son avocat.', clock.at)
  await arrive()

  const [kept, own] = (await holder.read(clock.at))?.messages.slice(-2) ?? []
  assert.deepEqual([kept?.body, kept?.isWithheld, kept?.documents], ['', true, []])
  assert.equal(own?.body, 'Je suis son avocat.')
  const all = (await open())?.messages.slice(-2) ?? []
  assert.deepEqual(
    all.map((message) => message.body),
    ['Je suis malade.', 'Je suis son avocat.'],
  )
})

test('where letters go to the helper, the person is reached as they can be', async () => {
  const complainant = { ...elise, address: 'Rue Haute 1\n1000 Bruxelles' }
  const { path, version, read } = await received({ complainant, helper: karim })
  const before = await mails()

  await desk.post(`${path}/acts/still-waiting`, {
    version: String(await version()),
    'letter-person': body,
    begun: '{}',
    action: 'send',
    'about-health': 'yes',
  })

  assert.deepEqual((await mails()).slice(before.length), [])
  const { id } = await read()
  const { rows } = await sql<{ id: string; kind: string }>`
    select id, kind from casework.task where case_id = ${id} order by created_at desc limit 1`.execute(
    owner,
  )
  assert.equal(rows[0]?.kind, 'post')
  const { html } = await desk.get(`/tasks/${rows[0].id}`)
  assert.match(html, /Rue Haute 1/)
  assert.doesNotMatch(html, /Karim Aziz/)
})

test('where nobody knows how to reach the person, it does not leave, and nothing typed is lost', async () => {
  const { path, version } = await received({ complainant: elise, helper: karim })
  const form = { version: String(await version()), action: 'send', 'about-health': 'yes' }

  const written = await desk.post(`${path}/write/free-answer`, { ...form, body })
  const asked = await desk.post(`${path}/acts/still-waiting`, {
    ...form,
    'letter-person': body,
    begun: '{}',
  })

  for (const { status, html } of [written, asked]) {
    assert.equal(status, 422)
    assert.match(html, /href="#about-health">Only the complainant may read this/)
    assert.match(html, /id="about-health"[^>]*checked/)
    assert.ok(html.includes(body))
  }
})

const people = {
  capacity: 'adult',
  name: elise.name,
  email: 'elise@example.org',
  'contact-channel': 'email',
  language: 'fr',
  danger: 'no',
}

async function arrive() {
  const { opener } = officeKey
  office.later(1)
  while (await openNext({ db, house, opener, now: () => clock.at, log: () => undefined }));
}

async function mails(): Promise<string[]> {
  const { rows } = await sql<{ recipient: string }>`
    select to_address as recipient from correspondence.mail order by created_at, id`.execute(owner)
  return rows.map(({ recipient }) => recipient)
}

/** A file of a helper, to which the person has a code of their own. */
async function received(change: Partial<ComplaintContent>) {
  const complaint = sampleComplaint(change)
  const holder = await sendComplaint(portal, officeKey.recipient, complaint, clock.at)
  await arrive()
  const { mailboxId, reference } = holder
  const read = async () => (await findFile(db, reference)) ?? assert.fail('no file')
  const holders = (await holder.read(clock.at))?.holders ?? []
  const idOf = (role: string) => holders.find((each) => each.role === role)?.id ?? assert.fail(role)
  const code = drawCode()
  const { auth, identity, recipient } = deriveAccess(code, mailboxId)
  const key = {
    accessId: crypto.randomUUID(),
    recipient,
    authDigest: Buffer.from(sha256(auth)).toString('hex'),
  }
  await holder.ask({ access: { is: 'code', holder: idOf('complainant'), ...key } }, clock.at)
  await arrive()
  const accessId = (await findCode(portal, mailboxId, auth)) ?? assert.fail('no code')
  return {
    holder,
    read,
    helperId: idOf('helper'),
    path: `/files/OM.${reference.year}.${reference.number}`,
    version: async () => (await read()).state.version,
    /** By the person’s own code. */
    open: async () => {
      const fetched = await fetchSealed(portal, accessId, auth, clock.at)
      const sealed = fetched?.sealed ?? assert.fail('nothing is sealed for the person')
      return mailboxView.parse(await openJson(sealed, identity))
    },
    write: async (message: Parameters<typeof holder.askBy>[1]) => {
      await holder.askBy({ accessId, auth }, message, clock.at)
      await arrive()
    },
  }
}
