import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import {
  closeMailbox,
  fetchList,
  fetchSealed,
  fileList,
  leave,
  mailboxView,
  openListed,
} from '../../letterbox/index.ts'
import type { ComplaintContent } from '../../letterbox/index.ts'
import { testOffice } from '../../office-testing.ts'
import { deriveSessionAccess, openJson, sealJson, sha256 } from '../../secrecy/index.ts'
import { openNext } from '../arrival/envelopes.ts'
import { requestNumber, sampleComplaint, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, owner, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const desk = await office.signedIn(vera)

test('who acts for several people sees their files, and only those with a mandate that lives', async () => {
  const email = 'karim@example.org'
  const helper = { name: 'Karim Aziz', email, capacity: 'social-worker', hasMandate: true } as const
  const first = await received({ helper })
  office.later(60)
  const second = await received({
    helper: { ...helper, telephone: '02 123 45 67', organisation: 'CAW' },
    complainant: { capacity: 'adult', name: 'Fatima B.' },
  })
  await received({ helper: { ...helper, hasMandate: false } })
  const over = await received({ helper })
  await endHelp(over)
  await received({ helper: { ...helper, email: 'someone@example.org' } })
  // It is their own complaint.
  await received({ complainant: { capacity: 'adult', email } })

  const { list } = await listFor(`  ${email.toUpperCase()} `)

  assert.deepEqual(
    list?.files.map(({ reference, complainant }) => [reference.number, complainant]),
    [
      [second.reference.number, 'Fatima B.'],
      [first.reference.number, 'Élise Dubois'],
    ],
  )
  assert.equal(list?.files[0]?.service, 'Commune d’Ixelles')
  assert.deepEqual(list?.helper, {
    capacity: 'social-worker',
    name: 'Karim Aziz',
    organisation: 'CAW',
    email,
    telephone: '02 123 45 67',
  })
})

test('a file of the list is opened as the helper; one that is not in it is not', async () => {
  const helper = { name: 'Ada', email: 'ada@example.org', hasMandate: true }
  const file = await received({ helper })
  const other = await received({})
  const { accessId, auth } = await listFor(helper.email)

  const session = await openFrom({ accessId, auth }, file.mailboxId)
  await open()
  const view = await session.read()

  assert.deepEqual(
    view?.holders?.map(({ role, isYou }) => [role, isYou]),
    [
      ['complainant', false],
      ['helper', true],
    ],
  )
  const opened = await openFrom({ accessId, auth }, other.mailboxId)
  assert.equal(opened.isOpen, false)
  assert.equal((await openFrom({ accessId, auth: randomBytes(32) }, file.mailboxId)).isOpen, false)
  await leave(portal, accessId, auth)
  assert.equal((await openFrom({ accessId, auth }, file.mailboxId)).isOpen, false)
})

test('whose access ended meanwhile finds nothing in a file of their list', async () => {
  const helper = { name: 'Tom', email: 'tom@example.org', hasMandate: true }
  const file = await received({ helper })
  const { accessId, auth } = await listFor(helper.email)
  const inTime = await openFrom({ accessId, auth }, file.mailboxId)

  await endHelp(file)
  await open()

  assert.equal(await inTime.read(), undefined)
  assert.equal((await openFrom({ accessId, auth }, file.mailboxId)).isOpen, false)
})

test('a mailbox that has closed meanwhile opens from no list', async () => {
  const helper = { name: 'Lotte', email: 'lotte@example.org', hasMandate: true }
  const file = await received({ helper })
  const { accessId, auth } = await listFor(helper.email)

  await db.transaction().execute((tx) => closeMailbox(tx, file.mailboxId))

  assert.equal((await openFrom({ accessId, auth }, file.mailboxId)).isOpen, false)
})

test('for whoever acts for nobody there is no number and no list', async () => {
  const { accessId, list } = await listFor('nobody@example.org')

  assert.equal(list, undefined)
  assert.equal(await numberOf(accessId), undefined)
})

test('before the number is proved nobody reads the list', async () => {
  const helper = { name: 'Ines', email: 'ines@example.org', hasMandate: true }
  await received({ helper })
  const { accessId, session } = await asked(helper.email)

  assert.ok(await numberOf(accessId))
  assert.equal(await fetchList(portal, accessId, session.auth, clock.at), undefined)
})

async function asked(email: string) {
  const request = await requestNumber(portal, officeKey.recipient, { email }, clock.at)
  await open()
  return request
}

async function listFor(email: string) {
  const { accessId, session, prove } = await asked(email)
  const { auth, identity } = session
  await prove((await numberOf(accessId)) ?? '000000', clock.at)
  const fetched = await fetchList(portal, accessId, auth, clock.at)
  const list = fetched && fileList.parse(await openJson(fetched.sealed, identity))
  return { accessId, auth, list }
}

/** As in the e-mail. */
async function numberOf(accessId: string): Promise<string | undefined> {
  const { rows } = await sql<{ body: string }>`
    select body from correspondence.mail where access_id = ${accessId}`.execute(owner)
  return /\b\d{6}\b/.exec(rows[0]?.body ?? '')?.[0]
}

async function openFrom(list: { accessId: string; auth: Uint8Array }, mailboxId: string) {
  const accessId = randomUUID()
  const { auth, identity, recipient } = deriveSessionAccess(randomBytes(32), accessId)
  const isOpen = await openListed(portal, {
    ...list,
    mailboxId,
    session: { accessId, authDigest: sha256(auth), recipient },
    submission: sha256(accessId),
    sealed: await sealJson({ v: 1, mailboxId, accessId }, officeKey.recipient),
    at: clock.at,
  })
  const read = async () => {
    const fetched = await fetchSealed(portal, accessId, auth, clock.at)
    return fetched?.sealed ? mailboxView.parse(await openJson(fetched.sealed, identity)) : undefined
  }
  return { isOpen, read }
}

async function endHelp({ path }: { path: string }) {
  const { html } = await desk.get(`${path}/code`)
  const party = /name="party" value="([0-9a-f-]{36})"/.exec(
    html.slice(html.indexOf('access-end')),
  )?.[1]
  assert.ok(party)
  await desk.post(`${path}/access-end`, { party })
}

async function open() {
  const { opener } = officeKey
  office.later(1)
  while (await openNext({ db, house, opener, now: () => clock.at, log: () => undefined }));
}

async function received(change: Partial<ComplaintContent>) {
  // So that little is mailed.
  const complaint = sampleComplaint({ contactChannel: 'post', ...change })
  const holder = await sendComplaint(portal, officeKey.recipient, complaint, clock.at)
  await open()
  const { year, number } = holder.reference
  return { ...holder, path: `/files/OM.${year}.${number}` }
}
