import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { ComplaintContent } from '../../letterbox/index.ts'
import { testOffice } from '../../office-testing.ts'
import { openNext } from '../arrival/envelopes.ts'
import { findFile } from '../file-store.ts'
import { assertRecordFits, sampleComplaint, sendComplaint } from '../testing.ts'

const office = await testOffice()
const { db, owner, portal, house, officeKey, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const ivan = await office.staff({ role: 'case-manager', name: 'Ivan Maes', languages: ['nl'] })
const desk = await office.signedIn(vera)
const colleague = await office.signedIn(ivan)

test('the person is told the new name, in their mailbox and by a notice', async () => {
  const { path, holder, version } = await received()
  const before = await notices()
  assert.match((await desk.get(`${path}/assign`)).html, /name="tell"[^>]*checked/)

  const form = { version: await version(), caseManager: ivan.id, tell: 'yes' }
  assert.equal((await desk.post(`${path}/assign`, form)).status, 303)

  const view = await holder.read(clock.at)
  const told = view?.messages.at(-1)
  assert.equal(view?.caseManager?.name, 'Ivan Maes')
  assert.equal(told?.kind, 'new-case-manager')
  assert.match(told.body, /Ivan Maes est désormais votre gestionnaire de dossier/)
  assert.match(told.body, /Bien à vous\nIvan Maes\n/)
  assert.equal((await notices()) - before, 1)
  assert.match((await desk.get(path)).html, /Your new case manager/)
  await assertRecordFits(db)
})

test('who takes a file over tells it too; by post it becomes a letter to print', async () => {
  const complainant = { capacity: 'adult', name: 'Élise Dubois', address: 'Rue Haute 1' } as const
  const { path, version, read } = await received({ complainant, contactChannel: 'post' })
  assert.equal((await colleague.post(`${path}/take`, { version: await version() })).status, 303)

  const { id } = await read()
  const { rows } = await sql<{ kind: string; told: string }>`
    select task.kind, message.kind as told from casework.task as task
    join casework.message as message on message.id = task.message_id
    where task.case_id = ${id} and message.kind <> 'acknowledgement'`.execute(owner)
  assert.deepEqual(rows, [{ kind: 'post', told: 'new-case-manager' }])
})

test('nobody is told where somebody says so, nor by a page that is old', async () => {
  const { path, holder, version } = await received()
  const seen = await version()
  await desk.post(`${path}/assign`, { version: seen, caseManager: ivan.id })
  const after = await holder.read(clock.at)
  assert.equal(after?.caseManager?.name, 'Ivan Maes')
  assert.notEqual(after.messages.at(-1)?.kind, 'new-case-manager')

  const old = { version: seen, caseManager: vera.id, tell: 'yes' }
  const { status, html } = await desk.post(`${path}/assign`, old)

  assert.equal(status, 409)
  assert.match(html, /name="tell"[^>]*checked/)
  assert.equal((await holder.read(clock.at))?.messages.length, after.messages.length)
})

test('of a file of which the person heard nothing yet there is nothing to tell', async () => {
  const { path } = await received({ isQuestion: true })

  assert.doesNotMatch((await desk.get(`${path}/assign`)).html, /name="tell"/)
})

async function notices(): Promise<number> {
  const { rows } = await sql`select from correspondence.mail where kind = 'notice'`.execute(owner)
  return rows.length
}

async function received(change: Partial<ComplaintContent> = {}) {
  const complaint = sampleComplaint(change)
  const holder = await sendComplaint(portal, officeKey.recipient, complaint, clock.at)
  office.later(1)
  const { opener } = officeKey
  while (await openNext({ db, house, opener, now: () => clock.at, log: () => undefined }));
  office.later(1)
  const { year, number } = holder.reference
  const read = async () => (await findFile(db, holder.reference)) ?? assert.fail('no file')
  return {
    holder,
    read,
    path: `/files/OM.${year}.${number}`,
    version: async () => String((await read()).state.version),
  }
}
