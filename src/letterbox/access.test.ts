import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Tx } from '../platform/db/database.ts'
import { testDatabase } from '../platform/db/testing.ts'
import { deriveAccess, drawCode, openJson, sealJson, sha256 } from '../secrecy/index.ts'
import {
  endAccess,
  forgetExpired,
  giveCode,
  liveAccesses,
  putOutgoing,
  renewCode,
} from './access-store.ts'
import { numberDigest } from './one-time-number.ts'
import {
  fetchSealed,
  findCode,
  findMailbox,
  leave,
  lodge,
  proveNumber,
  putMessage,
} from './portal-store.ts'
import { at, grantSample, lookAtAll, minutesLater, sampleLodging, submission } from './testing.ts'

const { portal, office } = await testDatabase()
const number = '042042'
const view = Buffer.from('sealed view')

test('a code leads from the reference to what the office put in', async () => {
  const code = drawCode()
  const mailboxId = randomUUID()
  const { auth, recipient } = deriveAccess(code, mailboxId)
  const sending = { ...sampleLodging(), mailboxId, authDigest: sha256(auth), recipient }
  const { reference } = await lodge(portal, sending)
  const [access = assert.fail()] = await liveAccesses(office, mailboxId, at)
  const sealed = await sealJson('your file', access.recipient)
  await inOffice((tx) => putOutgoing(tx, access.id, sealed, at))

  const found = (await findMailbox(portal, reference)) ?? assert.fail()
  const derived = deriveAccess(code, found)
  const accessId = (await findCode(portal, found, derived.auth)) ?? assert.fail()
  const fetched = await fetchSealed(portal, accessId, derived.auth, at)

  assert.equal(await openJson(fetched?.sealed ?? assert.fail(), derived.identity), 'your file')
})

test('a reference that does not exist has no code', async () => {
  assert.equal(await findMailbox(portal, { year: 2026, number: 1_000_000 }), undefined)
})

test('before the office has put anything in, the holder sees that the complaint arrived', async () => {
  const { accessId, mailboxId, auth } = await lodged()

  const fetched = await fetchSealed(portal, accessId, auth, at)

  assert.deepEqual(fetched, { sealed: null, mailboxId, lodgedAt: at })
})

test('who does not show the right `auth` fetches nothing and puts nothing in', async () => {
  const { accessId, auth } = await lodged()
  const other = await lodged()

  for (const wrong of [randomBytes(32), other.auth, sha256(auth), new Uint8Array()]) {
    assert.equal(await fetchSealed(portal, accessId, wrong, at), undefined)
    assert.equal(await putMessage(portal, message(accessId, wrong)), false)
  }
  assert.equal(await fetchSealed(portal, randomUUID(), auth, at), undefined)
})

test('what the office puts in takes the place of what lay there', async () => {
  const { accessId, auth } = await lodged()
  await inOffice((tx) => putOutgoing(tx, accessId, Buffer.from('older'), at))

  await inOffice((tx) => putOutgoing(tx, accessId, view, minutesLater(1)))

  assert.deepEqual((await fetchSealed(portal, accessId, auth, at))?.sealed, view)
})

test('a session sees nothing before its number is proved, then what waited for it', async () => {
  const { mailboxId } = await lodged()
  const { accessId, auth } = await grantSample(office, mailboxId, number)
  await inOffice((tx) => putOutgoing(tx, accessId, view, at))

  const before = await fetchSealed(portal, accessId, auth, at)
  const putBefore = await putMessage(portal, message(accessId, auth))
  const proved = await prove(accessId, number)
  const after = await fetchSealed(portal, accessId, auth, at)

  assert.deepEqual([before, putBefore, proved], [undefined, false, 'proved'])
  assert.deepEqual(after?.sealed, view)
})

test('a number may be tried five times, then the right one is no use either', async () => {
  const { mailboxId } = await lodged()
  const { accessId, auth } = await grantSample(office, mailboxId, number)

  const answers = []
  for (let n = 1; n <= 5; n++) answers.push(await prove(accessId, `00000${n}`))

  assert.deepEqual(answers, ['wrong', 'wrong', 'wrong', 'wrong', 'used-up'])
  assert.equal(await prove(accessId, number), 'used-up')
  assert.equal(await fetchSealed(portal, accessId, auth, at), undefined)
})

test('the right number at the fifth try is good', async () => {
  const { mailboxId } = await lodged()
  const { accessId } = await grantSample(office, mailboxId, number)
  for (let n = 1; n <= 4; n++) await prove(accessId, `00000${n}`)

  assert.equal(await prove(accessId, number), 'proved')
})

test('twenty tries at once are no more than five', async () => {
  const { mailboxId } = await lodged()
  const { accessId } = await grantSample(office, mailboxId, number)
  const tries = Array.from({ length: 20 }, (_, n) => prove(accessId, String(n).padStart(6, '0')))

  const answers = await Promise.all(tries)

  assert.equal(answers.filter((answer) => answer === 'wrong').length, 4)
  assert.equal(await prove(accessId, number), 'used-up')
})

test('a number nobody gave out is answered like a wrong one', async () => {
  const unknown = randomUUID()

  const answers = []
  for (let n = 1; n <= 6; n++) answers.push(await prove(unknown, number))

  assert.deepEqual(answers, ['wrong', 'wrong', 'wrong', 'wrong', 'used-up', 'used-up'])
})

test('a number that is out of time is answered like a wrong one, and is no use', async () => {
  const { mailboxId } = await lodged()
  const { accessId, auth } = await grantSample(office, mailboxId, number)

  const answer = await prove(accessId, number, minutesLater(15))

  assert.equal(answer, 'wrong')
  assert.equal(await fetchSealed(portal, accessId, auth, at), undefined)
})

test('a session ends at its time; a code does not', async () => {
  const { mailboxId, accessId: codeAccess, auth: codeAuth } = await lodged()
  const { accessId, auth, expiresAt } = await grantSample(office, mailboxId, number)
  await prove(accessId, number)

  assert(await fetchSealed(portal, accessId, auth, new Date(expiresAt.getTime() - 1)))
  assert.equal(await fetchSealed(portal, accessId, auth, expiresAt), undefined)
  assert.equal(await putMessage(portal, { ...message(accessId, auth), at: expiresAt }), false)
  assert(await fetchSealed(portal, codeAccess, codeAuth, expiresAt))
})

test('who leaves takes along what was sealed for the session; nobody else can send them away', async () => {
  const { mailboxId, accessId: codeAccess, auth: codeAuth } = await lodged()
  const { accessId, auth } = await grantSample(office, mailboxId, number)
  await prove(accessId, number)

  await leave(portal, accessId, randomBytes(32))
  assert(await fetchSealed(portal, accessId, auth, at))
  await leave(portal, accessId, auth)
  await leave(portal, codeAccess, codeAuth)

  assert.equal(await fetchSealed(portal, accessId, auth, at), undefined)
  assert(await fetchSealed(portal, codeAccess, codeAuth, at))
  assert.deepEqual(
    (await liveAccesses(office, mailboxId, at)).map(({ id }) => id),
    [codeAccess],
  )
})

test('the office seals for the code and for sessions that may still open', async () => {
  const { mailboxId, accessId: codeAccess } = await lodged()
  const proved = await grantSample(office, mailboxId, number)
  const unproved = await grantSample(office, mailboxId, number)
  await prove(proved.accessId, number)
  const live = async (moment: Date) =>
    (await liveAccesses(office, mailboxId, moment)).map(({ id }) => id).sort()

  assert.deepEqual(await live(at), [codeAccess, proved.accessId, unproved.accessId].sort())
  assert.deepEqual(await live(minutesLater(20)), [codeAccess, proved.accessId].sort())
  assert.deepEqual(await live(minutesLater(24 * 60)), [codeAccess])
})

test('a renewed code opens, and the old one no more', async () => {
  const { mailboxId, accessId: oldAccess, auth: oldAuth } = await lodged()
  const holder = randomUUID()
  await inOffice((tx) => giveCode(tx, mailboxId, holder))

  const { accessId, auth } = await codeFor(mailboxId, holder)

  assert.equal(await findCode(portal, mailboxId, auth), accessId)
  assert(await fetchSealed(portal, accessId, auth, at))
  assert.equal(await fetchSealed(portal, oldAccess, oldAuth, at), undefined)
  assert.equal(await findCode(portal, mailboxId, oldAuth), undefined)
})

test('each party has a code of their own, and one of them can be kept out', async () => {
  const { mailboxId, accessId: first, auth: firstAuth } = await lodged()
  const [helper, complainant] = [randomUUID(), randomUUID()]
  await inOffice((tx) => giveCode(tx, mailboxId, helper))
  const second = await codeFor(mailboxId, complainant)
  const session = await grantSample(office, mailboxId, number, helper)
  await prove(session.accessId, number)
  assert.equal(await findCode(portal, mailboxId, firstAuth), first)
  assert.equal(await findCode(portal, mailboxId, second.auth), second.accessId)
  assert.equal(await putMessage(portal, message(second.accessId, second.auth)), true)
  const waiting = await lookAtAll(office, at)
  assert.ok(waiting.some((each) => 'holder' in each && each.holder === complainant))

  await inOffice((tx) => endAccess(tx, mailboxId, helper))

  assert.equal(await fetchSealed(portal, first, firstAuth, at), undefined)
  assert.equal(await fetchSealed(portal, session.accessId, session.auth, at), undefined)
  assert(await fetchSealed(portal, second.accessId, second.auth, at))
})

test('what is over is forgotten, what is not stays', async () => {
  const { mailboxId, accessId: codeAccess } = await lodged()
  const proved = await grantSample(office, mailboxId, number)
  await prove(proved.accessId, number)
  await grantSample(office, mailboxId, number)
  // Unlike `liveAccesses`, which looks at the moment, this looks at what is there.
  const kept = async () => (await liveAccesses(office, mailboxId, at)).length

  await inOffice((tx) => forgetExpired(tx, minutesLater(14)))
  assert.equal(await kept(), 3)
  await inOffice((tx) => forgetExpired(tx, minutesLater(15)))
  assert.equal(await kept(), 2)
  await inOffice((tx) => forgetExpired(tx, minutesLater(8 * 60)))

  assert.deepEqual(
    (await liveAccesses(office, mailboxId, at)).map(({ id }) => id),
    [codeAccess],
  )
})

async function codeFor(mailboxId: string, holder: string) {
  const { auth, recipient } = deriveAccess(drawCode(), mailboxId)
  const accessId = randomUUID()
  const key = { accessId, mailboxId, holder, recipient, authDigest: sha256(auth), at }
  await inOffice((tx) => renewCode(tx, key))
  return { accessId, auth }
}

async function lodged() {
  const sending = sampleLodging()
  const { reference } = await lodge(portal, sending)
  return { ...sending, reference }
}

function message(accessId: string, auth: Uint8Array) {
  return { submission: submission(), accessId, auth, sealed: Buffer.from('sealed'), at }
}

async function prove(accessId: string, typed: string, moment = at) {
  return await proveNumber(portal, accessId, numberDigest(accessId, typed), moment)
}

async function inOffice<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return await office.transaction().execute(work)
}
