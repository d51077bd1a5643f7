import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { fetchSealed, findCode, findMailbox, mailboxView } from '../../letterbox/index.ts'
import type { Reference } from '../../letterbox/index.ts'
import { testOffice } from '../../office-testing.ts'
import { deriveAccess, openJson, parseCode } from '../../secrecy/index.ts'
import { openNext } from '../arrival/envelopes.ts'
import { enterOn, letter } from '../intake/testing.ts'
import { sampleComplaint, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, owner, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const desk = await office.signedIn(vera)

test('without a code nobody opens the mailbox of a letter; a code that is made opens it', async () => {
  const { reference, file } = await enterOn(office, desk, letter)
  assert.equal(await findMailbox(portal, file.state.reference), undefined)

  const made = await make(`/files/${reference}`)

  assert.match(made.html, /You see this code only once/)
  assert.match(made.html, /Bosstraat 1/, 'it can be sent as a letter')
  const view = await openWith(codeOn(made.html), file.state.reference)
  assert.equal(view?.isLodgedDayOnly, true)
})

test('a new code opens the file in place of the one from the portal, and the person is told', async () => {
  const { holder, path } = await received()

  const { html } = await make(path)
  const code = codeOn(html)

  assert.match(html, /Référence\u00a0: <strong/)
  assert.equal(await holder.read(clock.at), undefined, 'the earlier code opens nothing')
  assert.equal((await openWith(code, holder.reference))?.codeRenewedOn, '2026-11-24')
  assert.match((await desk.get(path)).html, /A new code was made/)
  assert.equal(await countMails(path), 2, 'the acknowledgement, and that there is news')
})

test('who did not say that they checked is asked beside the box, and nothing is made', async () => {
  const { holder, path } = await received()

  const asked = await desk.post(`${path}/code`, { id: randomUUID() })

  assert.equal(asked.status, 422)
  assert.match(asked.html, /href="#checked">Tick that you have checked/)
  assert.ok(await holder.read(clock.at))
})

test('a page that is loaded again makes no other code: the one that was read out stays good', async () => {
  const { holder, path } = await received()
  const form = { id: randomUUID(), checked: 'yes' }
  const code = codeOn((await desk.post(`${path}/code`, form)).html)

  const again = await desk.post(`${path}/code`, form)

  assert.equal(again.status, 409)
  assert.match(again.html, /cannot be shown again/)
  assert.ok(await openWith(code, holder.reference))
})

async function make(path: string) {
  assert.match((await desk.get(path)).html, new RegExp(`href="${path}/code"`))
  assert.match((await desk.get(`${path}/code`)).html, /whom you are speaking to/)
  return await desk.post(`${path}/code`, { id: randomUUID(), checked: 'yes' })
}

function codeOn(html: string): string {
  return /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(html)?.[0] ?? assert.fail('no code')
}

async function openWith(code: string, reference: Reference) {
  const read = parseCode(code)
  const mailboxId = await findMailbox(portal, reference)
  assert(read.ok && mailboxId)
  const { auth, identity } = deriveAccess(read.code, mailboxId)
  const accessId = await findCode(portal, mailboxId, auth)
  const fetched = accessId && (await fetchSealed(portal, accessId, auth, clock.at))
  return fetched && fetched.sealed
    ? mailboxView.parse(await openJson(fetched.sealed, identity))
    : undefined
}

async function received() {
  const complaint = sampleComplaint({ contactChannel: 'email' })
  const holder = await sendComplaint(portal, officeKey.recipient, complaint, clock.at)
  const { opener } = officeKey
  while (await openNext({ db, house, opener, now: () => clock.at, log: () => undefined }));
  return { holder, path: `/files/OM.${holder.reference.year}.${holder.reference.number}` }
}

/** The notices about that file, and the number that was mailed, if any. */
async function countMails(path: string): Promise<number> {
  const [, year, number] = path.split('.')
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from correspondence.mail as mail
    join casework.case_file as file on file.id = mail.case_id
    where file.reference_year = ${Number(year)} and file.reference_number = ${Number(number)}`.execute(
    owner,
  )
  return rows[0]?.count ?? 0
}
