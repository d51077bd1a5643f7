import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { fetchSealed, findCode, mailboxView } from '../../letterbox/index.ts'
import type { ComplaintContent, MailboxHolder } from '../../letterbox/index.ts'
import { testOffice } from '../../office-testing.ts'
import { deriveAccess, drawCode, openJson, sha256 } from '../../secrecy/index.ts'
import { openNext } from '../arrival/envelopes.ts'
import { listParties } from '../content-store.ts'
import { findFile } from '../file-store.ts'
import { noticedAt } from '../reached.ts'
import { assertRecordFits, requestNumber, sampleComplaint, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, owner, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const desk = await office.signedIn(vera)
const hilde = { name: 'Hilde Claes', email: 'hilde@example.org' } as const
const karim = { name: 'Karim Aziz', email: 'karim@example.org', capacity: 'lawyer' } as const

test('who filled in the form has the code, and reads who else opens the file', async () => {
  const { holders } = await received({ helper: karim })

  assert.deepEqual((await holders()).map(told), [
    ['complainant', 'Élise Dubois', 'no code'],
    ['helper', 'Karim Aziz', 'you', 'code'],
  ])
})

test('without a helper the code is the complainant’s', async () => {
  const { holders } = await received({})

  assert.deepEqual((await holders()).map(told), [['complainant', 'Élise Dubois', 'you', 'code']])
})

test('a helper gives the complainant a code of their own, who then keeps the helper out', async () => {
  const { holders, holder, path, parties, read } = await received({ helper: karim })
  const [complainant, helper] = await holders()
  assert(complainant && helper)
  const { code, access } = keyFor(holder.mailboxId, complainant.id)
  await holder.ask({ access }, clock.at)
  await open()
  const own = await openWith(holder.mailboxId, code)
  assert.deepEqual(own?.map(told), [
    ['complainant', 'Élise Dubois', 'you', 'code'],
    ['helper', 'Karim Aziz', 'code'],
  ])
  assert.ok(await holder.read(clock.at), 'the helper’s own code stays good')
  const other = keyFor(holder.mailboxId, complainant.id)
  await holder.ask({ access: other.access }, clock.at)
  await open()
  assert.ok(await openWith(holder.mailboxId, code), 'and a second one does not replace the first')

  await desk.post(`${path}/access-end`, { party: helper.id })

  assert.equal(await holder.read(clock.at), undefined)
  const after = await openWith(holder.mailboxId, code)
  assert.equal(after?.find(({ role }) => role === 'helper')?.endedOn, '2026-11-24')
  assert.deepEqual(noticedAt(await parties()), ['elise@example.org'])
  assert.equal(await numberFor(holder.reference, karim.email), false)
  assert.equal(await numberFor(holder.reference, 'elise@example.org'), true)
  const { html } = await desk.get(path)
  assert.match(html, /The access of a helper was ended/)
  assert.match(html, /None, since 24 November 2026/)
  assert.doesNotMatch(html, /There is no mandate yet/)
  assert.equal((await read()).state.contactChannel, 'email')
  await assertRecordFits(db)
})

test('a complainant ends the helper’s access from their own', async () => {
  const { holders, holder, path, askAs } = await received({ helper: karim })
  const [complainant, helper] = await holders()
  assert(complainant && helper)
  const { code, access } = keyFor(holder.mailboxId, complainant.id)
  await holder.ask({ access }, clock.at)
  await open()

  await askAs(code, { is: 'end', holder: helper.id })

  assert.equal(await holder.read(clock.at), undefined)
  assert.match((await desk.get(path)).html, /Ends the helper’s access/)
})

test('who helps no more says so; where nobody gave an address, letters go by what there is', async () => {
  const complainant = {
    capacity: 'adult',
    name: 'Élise Dubois',
    telephone: '0470 12 34 56',
  } as const
  const { holders, holder, path, parties, read } = await received({ complainant, helper: karim })
  const helper = (await holders()).find(({ role }) => role === 'helper')
  assert(helper)
  const todos = async () => (await desk.get(path)).html
  assert.match(await todos(), /mandate/i)

  await holder.ask({ access: { is: 'end', holder: helper.id } }, clock.at)
  await open()

  assert.equal(await holder.read(clock.at), undefined)
  assert.equal((await read()).state.contactChannel, 'telephone')
  assert.ok(
    (await parties()).every(
      ({ role, access_ended_on: ended }) => (role === 'helper') === (ended !== null),
    ),
  )
  assert.match((await desk.get(path)).html, /Helps no more/)
  const { rows } = await sql<{ outcome: string }>`
    select outcome from casework.todo as todo join casework.case_file as file on file.id = todo.case_id
    where todo.kind = 'mandate' and file.mailbox_id = ${holder.mailboxId}`.execute(owner)
  assert.deepEqual(rows, [{ outcome: 'dropped' }])
  await assertRecordFits(db)
})

test('a helper does not keep the complainant out, and nobody gives a code in another’s place', async () => {
  const { holders, holder, askAs } = await received({ helper: karim })
  const [complainant, helper] = await holders()
  assert(complainant && helper)
  const { code, access } = keyFor(holder.mailboxId, complainant.id)
  await holder.ask({ access }, clock.at)
  await open()

  await holder.ask({ access: { is: 'end', holder: complainant.id } }, clock.at)
  await holder.ask({ access: keyFor(holder.mailboxId, complainant.id).access }, clock.at)
  await holder.ask({ access: keyFor(holder.mailboxId, randomUUID()).access }, clock.at)
  await askAs(code, keyFor(holder.mailboxId, helper.id).access)

  assert.ok(await openWith(holder.mailboxId, code))
  assert.ok(await holder.read(clock.at))
})

test('whom the office gives a new code opens the file again', async () => {
  const { holders, holder, path, parties } = await received({ helper: hilde })
  const helper = (await holders()).find(({ role }) => role === 'helper')
  assert(helper)
  await desk.post(`${path}/access-end`, { party: helper.id })
  const page = await desk.get(`${path}/code`)
  assert.match(page.html, /Has had no access since/)
  const form = { id: randomUUID(), checked: 'yes' }
  const unasked = await desk.post(`${path}/code`, form)
  assert.equal(unasked.status, 422)
  assert.match(unasked.html, /href="#party">Choose whom the code is for/)

  const made = await desk.post(`${path}/code`, { ...form, party: helper.id })

  assert.match(made.html, /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/)
  assert.ok((await parties()).every(({ access_ended_on: ended }) => ended === null))
  assert.equal(await numberFor(holder.reference, hilde.email), true)
})

function told({ role, name, isYou, hasCode, endedOn }: MailboxHolder) {
  const first = [role, name, ...(isYou ? ['you'] : [])]
  return [...first, hasCode ? 'code' : 'no code', ...(endedOn ? ['ended'] : [])]
}

/** As *My file* makes one. */
function keyFor(mailboxId: string, holder: string) {
  const code = drawCode()
  const { auth, recipient } = deriveAccess(code, mailboxId)
  const authDigest = Buffer.from(sha256(auth)).toString('hex')
  const key = { accessId: randomUUID(), recipient, authDigest }
  return { code, access: { is: 'code', holder, ...key } as const }
}

async function openWith(mailboxId: string, code: string): Promise<MailboxHolder[] | undefined> {
  const { auth, identity } = deriveAccess(code, mailboxId)
  const accessId = await findCode(portal, mailboxId, auth)
  const fetched = accessId && (await fetchSealed(portal, accessId, auth, clock.at))
  return fetched && fetched.sealed
    ? mailboxView.parse(await openJson(fetched.sealed, identity)).holders
    : undefined
}

async function numberFor(reference: { year: number; number: number }, email: string) {
  const asked = await requestNumber(portal, officeKey.recipient, { reference, email }, clock.at)
  await open()
  const { rows } = await sql`
    select from correspondence.mail where access_id = ${asked.accessId}`.execute(owner)
  return rows.length === 1
}

async function open() {
  const { opener } = officeKey
  office.later(1)
  while (await openNext({ db, house, opener, now: () => clock.at, log: () => undefined }));
}

async function received(change: Partial<ComplaintContent>) {
  const complaint = sampleComplaint(change)
  const holder = await sendComplaint(portal, officeKey.recipient, complaint, clock.at)
  await open()
  const { year, number } = holder.reference
  const read = async () => (await findFile(db, holder.reference)) ?? assert.fail('no file')
  const { id } = await read()
  return {
    holder,
    path: `/files/OM.${year}.${number}`,
    read,
    parties: () => listParties(db, id),
    holders: async () => (await holder.read(clock.at))?.holders ?? assert.fail('no holders'),
    askAs,
  }

  async function askAs(code: string, access: Parameters<typeof holder.ask>[0]['access']) {
    const { auth } = deriveAccess(code, holder.mailboxId)
    const accessId = (await findCode(portal, holder.mailboxId, auth)) ?? assert.fail('no code')
    await holder.askBy({ accessId, auth }, { access }, clock.at)
    await open()
  }
}
