import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { tryAct } from '../acts/testing.ts'
import { testOffice } from '../../office-testing.ts'
import { listTasks } from '../content-store.ts'
import { contextAt } from '../house.ts'
import { today } from '../procedure/context.ts'
import { lookAt } from './looking.ts'
import { rulesDigest } from './rules-digest.ts'
import { momentOf, sentTo, watchedOffice } from './testing.ts'

const office = await testOffice()
const { db, house, clock } = office
const vera = await office.staff({ role: 'case-manager', name: 'Vera Peeters', languages: ['fr'] })
const { lodge, round } = watchedOffice(office)
const term = { type: 'set-term', receivedOn: '2026-03-02', remediesMentioned: true } as const

test('the worked example: warned three times, and the attestation leaves unasked on the day', async () => {
  const file = await lodgedInTerm()
  const ofTerm = async () => (await file.openTodos()).filter((kind) => kind !== 'still-waiting')

  await round('2026-06-21')
  assert.deepEqual(await ofTerm(), [])
  for (const day of ['2026-06-22', '2026-07-12', '2026-07-19']) await round(day)
  const alarms = (await file.todos()).filter(({ kind }) => kind === 'alarm')
  assert.deepEqual(alarms.map((todo) => `${todo.due_on} ${todo.outcome ?? 'open'}`).toSorted(), [
    '2026-06-22 dropped',
    '2026-07-12 dropped',
    '2026-07-19 open',
  ])
  await round('2026-07-21')
  assert.equal(await attestations(file), 0)
  await round('2026-07-22')

  const body = await attestationIn(file)
  for (const claim of [
    /Bonjour Élise Dubois/,
    /a donc pris fin le 22 juillet 2026/,
    /jours qui restaient\s: 40/,
    /Dernier jour\s: 31 août 2026/,
    /reçue, selon nos informations, le\s: 2 mars 2026/,
    /Commune d’Ixelles/,
  ])
    assert.match(body, claim)
  assert.deepEqual(await ofTerm(), [])
})

test('it is sent once, whatever happens afterwards and however many workers there are', async () => {
  const file = await lodgedInTerm()

  await Promise.all([round('2026-07-22'), round('2026-07-22')])
  await round('2026-07-23')

  assert.equal(await attestations(file), 1)
})

test('a look that was broken off sent nothing; the next one sends it', async () => {
  const file = await lodgedInTerm()
  clock.at = momentOf('2026-07-22')
  const context = contextAt(house, clock.at)
  const look = { on: today(context), rules: rulesDigest(context) }
  const killed = db.transaction().execute(async (tx) => {
    await lookAt(tx, { house, at: clock.at }, file.id, look)
    throw new Error('killed')
  })

  await assert.rejects(killed, /killed/)
  assert.equal(await attestations(file), 0)
  assert.equal((await file.read(clock.at))?.messages.length, 1)
  await round('2026-07-22')
  assert.equal(await attestations(file), 1)
})

test('a worker that did not run that day sends it late, as long as days are left', async () => {
  const [late, tooLate] = [await lodgedInTerm(), await lodgedInTerm()]
  await round('2026-08-31')
  assert.equal(await attestations(late), 1)

  const other = await lodgedInTerm()
  await round('2026-09-01')
  assert.equal(await attestations(other), 0)
  assert.equal(await attestations(tooLate), 1)
})

test('what the case manager wrote in it before is what leaves', async () => {
  const file = await lodgedInTerm()
  await round('2026-06-22')
  const desk = await office.signedIn(vera)
  const page = await desk.get(`${file.path}/acts/attestation`)
  const text = letterOn(page.html)
  assert.match(text, /22 juillet 2026/)
  await write(file, `${text}\n\nBon courage!`)

  await round('2026-07-22')

  const body = await attestationIn(file)
  assert.match(body, /Bon courage!/)
  const again = await (await office.signedIn(vera)).get(file.path)
  assert.match(again.html, /Attestation for the Council of State sent/)
})

test('before the day it cannot be sent by hand, and what was written is kept', async () => {
  const file = await lodgedInTerm()
  clock.at = momentOf('2026-07-01')

  const refused = await tryAct(await office.signedIn(vera), file.path, 'attestation')

  assert.equal(refused.status, 422)
  assert.match(refused.html, /What you wrote is kept, and leaves by itself/)
})

test('a text whose days are no longer right, or with a gap in it, does not leave', async () => {
  const [moved, gapped] = [await lodgedInTerm(), await lodgedInTerm()]
  await round('2026-06-22')
  const desk = await office.signedIn(vera)
  for (const file of [moved, gapped])
    await write(file, letterOn((await desk.get(`${file.path}/acts/attestation`)).html) + ' Signé.')
  await write(gapped, `${letterOn((await desk.get(`${gapped.path}/acts/attestation`)).html)} [[x]]`)
  await moved.does('2026-06-23', vera.id, { ...term, receivedOn: '2026-03-04' })

  await round('2026-07-22')

  for (const file of [moved, gapped]) assert.doesNotMatch(await attestationIn(file), /Signé/)
  assert.match(await attestationIn(moved), /2 septembre 2026/)
})

test('for who wants post it is a letter to be posted', async () => {
  const file = await lodgedInTerm({ contactChannel: 'post' })

  await round('2026-07-22')

  const tasks = (await listTasks(db, file.id)).filter(({ done_at: done }) => !done)
  assert.deepEqual(
    tasks.map(({ kind }) => kind),
    ['post', 'post'],
  )
})

test('whoever was told of a refusal gets none; nor while a refusal is under way', async () => {
  const [told, underWay] = [await lodgedInTerm(), await lodgedInTerm()]
  const refusal = { type: 'find-inadmissible', ground: 'too-old', referral: null } as const
  await told.does('2026-04-10', vera.id, { ...refusal, ...sentTo('person', 'no') })
  await told.does('2026-04-20', vera.id, { type: 'reopen', reason: 'new-facts', sent: [] })
  const byPost = [{ to: 'person', messageId: 'n', taskId: randomUUID() }] as const
  await underWay.does('2026-07-20', vera.id, { ...refusal, sent: byPost })
  await underWay.does('2026-07-21', vera.id, { type: 'reopen', reason: 'new-facts', sent: [] })

  await round('2026-07-22')

  for (const file of [told, underWay]) assert.equal(await attestations(file), 0)
  assert.ok((await underWay.openTodos()).includes('attestation'))
  assert.ok(!(await told.openTodos()).includes('attestation'))
})

test('a complaint that came after the term, or without a day of receipt, gets none', async () => {
  const late = await lodge('2026-03-22', { receivedOn: '2026-01-02' })
  const unknown = await lodge('2026-03-22')

  await round('2026-07-22')

  for (const file of [late, unknown]) assert.equal(await attestations(file), 0)
})

type File = Awaited<ReturnType<typeof lodge>>

async function lodgedInTerm(change: Parameters<typeof lodge>[1] = {}): Promise<File> {
  const file = await lodge('2026-03-22', { receivedOn: '2026-03-02', ...change })
  await file.does('2026-03-22', vera.id, term)
  return file
}

async function attestations(file: File): Promise<number> {
  return (await file.events()).filter(({ type }) => type === 'attested').length
}

async function attestationIn(file: File): Promise<string> {
  const view = await file.read(clock.at)
  const letters = view?.messages.filter(({ kind }) => kind === 'attestation') ?? []
  assert.equal(letters.length, 1)
  return letters[0]?.body ?? ''
}

async function write(file: File, text: string): Promise<void> {
  const desk = await office.signedIn(vera)
  const { version } = await file.state()
  const form = { version: String(version), action: 'keep', begun: '{}', 'letter-person': text }
  assert.equal((await desk.post(`${file.path}/acts/attestation`, form)).status, 303)
}

function letterOn(html: string): string {
  const [, text = ''] = /<textarea[^>]* name="letter-person"[^>]*>([^<]*)</.exec(html) ?? []
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"')
}
