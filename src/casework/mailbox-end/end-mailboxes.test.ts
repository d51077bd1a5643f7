import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { listMail } from '../../correspondence/index.ts'
import { findMailbox } from '../../letterbox/index.ts'
import { testOffice } from '../../office-testing.ts'
import { openNext } from '../arrival/envelopes.ts'
import type { House } from '../house.ts'
import { requestNumber } from '../testing.ts'
import { momentOf, sentTo, watchedOffice } from '../watching/testing.ts'
import { endMailboxes } from './end-mailboxes.ts'

const office = await testOffice()
const { db, owner, portal, house, officeKey, clock } = office
const watched = watchedOffice(office)
const logged: unknown[] = []

test('who has a closed file reads until when it opens, and hears of it once, a month before', async () => {
  const file = await closedFile('2026-11-24')
  assert.equal((await file.read(clock.at))?.opensUntil, '2027-11-24')

  await round('2027-10-23')
  assert.deepEqual(await mailsOf(file.id), [])
  await round('2027-10-24')
  await round('2027-10-24')
  await round('2027-11-24')

  const [mail, ...more] = await mailsOf(file.id)
  assert.equal(more.length, 0)
  assert.equal(mail?.to, 'elise@example.org')
  assert.match(mail?.subject ?? '', /encore un mois/)
  assert.match(mail?.body ?? '', /jusqu’au 24 novembre 2027 inclus/)
  assert.doesNotMatch(mail?.body ?? '', /OM\.|Élise/)
  assert.ok(await file.read(clock.at), 'on the last day it opens')
})

test('after the last day nothing opens the mailbox, and a number is asked for in vain', async () => {
  const file = await closedFile('2028-01-10')
  await round('2028-12-10')
  await round('2029-01-11')

  assert.equal(await file.read(clock.at), undefined)
  assert.equal(await findMailbox(portal, file.reference), undefined)
  assert.equal(await readByNumber(file), undefined)
  assert.ok((await allMail()).every(({ kind }) => kind !== 'number'))
  assert.deepEqual((await file.events()).slice(-2).map(typeOf), [
    'mailbox-end-announced',
    'mailbox-closed',
  ])
})

test('a file that is opened again can be followed by number again, and its end is reckoned anew', async () => {
  const file = await closedFile('2030-01-10')
  await round('2030-12-10')
  await round('2031-01-11')

  await file.does('2031-02-01', 'vera', { type: 'reopen', reason: 'new-facts', ...letter })
  const view = await readByNumber(file)
  assert.ok(view && view.opensUntil === undefined)
  await file.does('2031-03-01', 'vera', { type: 'withdraw', on: '2031-03-01', ...letter })
  assert.equal((await readByNumber(file))?.opensUntil, '2032-03-01')
  await round('2031-12-31')
  assert.equal((await file.state()).course.mailbox, undefined)
})

test('a file that was reopened before its mailbox closed stays open to its person', async () => {
  const file = await closedFile('2033-01-10')
  await round('2033-12-10')
  await file.does('2034-01-05', 'vera', { type: 'reopen', reason: 'new-facts', ...letter })

  await round('2034-06-01')

  assert.ok(await file.read(clock.at))
})

test('no mailbox closes within a month of the e-mail, however old the file and whatever the setting', async () => {
  const file = await closedFile('2035-01-10')

  await round('2035-06-15', withMonths(2))
  assert.equal((await file.read(clock.at))?.opensUntil, '2035-07-15')
  await round('2035-07-15', withMonths(2))
  assert.ok(await file.read(clock.at))
  await round('2035-07-16', withMonths(2))
  assert.equal(await file.read(clock.at), undefined)
})

test('who gave no e-mail address reads it on the page, and the record says that nobody was mailed', async () => {
  const file = await closedFile('2037-01-10', {
    complainant: {
      capacity: 'adult',
      name: 'Élise Dubois',
      address: 'Rue Haute 1\n1000 Bruxelles',
    },
    contactChannel: 'post',
  })

  await round('2037-12-10')

  const told = (await file.events()).at(-1)
  assert.ok(told?.type === 'mailbox-end-announced' && !told.isMailed)
  assert.deepEqual(await mailsOf(file.id), [])
})

test('the rounds find their files by index, and look at no other', async () => {
  await sql`analyze casework.case_file`.execute(owner)
  for (const [where, index] of [
    [sql`mailbox_until is null and closed_on <= '2020-01-01'`, 'case_file_mailbox_untold'],
    [sql`mailbox_closed_on is null and mailbox_until < '2020-01-01'`, 'case_file_mailbox_ending'],
  ] as const) {
    const plan = await owner.transaction().execute(async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx)
      const { rows } = await sql<Record<string, string>>`
        explain select id from casework.case_file where status = 'closed' and ${where}`.execute(tx)
      return rows.flatMap((row) => Object.values(row)).join('\n')
    })
    assert.match(plan, new RegExp(`using ${index}`))
  }
  assert.deepEqual(logged, [])
})

const letter = sentTo('person', 'letter')

async function closedFile(day: string, change: Parameters<typeof watched.lodge>[1] = {}) {
  const file = await watched.lodge(`${day}T09:00:00Z`, change)
  await file.does(day, 'vera', { type: 'withdraw', on: day, ...letter })
  return file
}

async function round(day: string, by: House = house) {
  clock.at = momentOf(day)
  const log = (event: unknown) => logged.push(event)
  await endMailboxes({ db, house: by, now: () => clock.at, log }, () => false)
}

function withMonths(openMonths: number): House {
  const { procedure } = house
  return { ...house, procedure: { ...procedure, mailbox: { ...procedure.mailbox, openMonths } } }
}

/** What its person reads who asks for a one-time number, if one is mailed. */
async function readByNumber({ reference }: Awaited<ReturnType<typeof closedFile>>) {
  const asked = { reference, email: 'elise@example.org' }
  const session = await requestNumber(portal, officeKey.recipient, asked, clock.at)
  const parts = { db, house, opener: officeKey.opener, now: () => clock.at, log: () => undefined }
  while (await openNext(parts));
  const mail = (await allMail()).find(({ accessId }) => accessId === session.accessId)
  const number = /\b\d{6}\b/.exec(mail?.body ?? '')?.[0]
  if (!number) return undefined
  await session.prove(number, clock.at)
  return await session.read(clock.at)
}

async function mailsOf(caseId: string) {
  const mails = await allMail()
  return mails.filter((mail) => mail.caseId === caseId && mail.kind === 'notice' && isEnding(mail))
}

function isEnding({ subject }: { subject: string }): boolean {
  return subject.startsWith('Votre dossier en ligne')
}

async function allMail() {
  return await listMail(db, undefined, 500)
}

function typeOf({ type }: { type: string }): string {
  return type
}
