import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'
import { testDatabase } from '../platform/db/testing.ts'
import { listSetAside, oldestWaitingAt, putOff, setAside, takeNext } from './office-store.ts'
import { askNumber, lodge, putMessage } from './portal-store.ts'
import { at, lookAtAll, minutesLater, sampleLodging, submission, takeAll } from './testing.ts'
import { wakeOnArrival } from './wake.ts'

const { portal, office, addresses } = await testDatabase()
const sealed = Buffer.from('sealed')

test('what comes in waits in the order in which it came, and says what it is', async () => {
  const sending = sampleLodging()
  const { accessId, auth, mailboxId } = sending

  const { reference } = await lodge(portal, sending)
  await putMessage(portal, {
    submission: submission(),
    accessId,
    auth,
    sealed,
    at: minutesLater(1),
  })
  await askNumber(portal, { submission: submission(), sealed, at: minutesLater(2) })

  const waiting = await lookAtAll(office, at)
  assert.deepEqual(
    waiting.map(({ sealed: bytes, ...rest }) => ({ ...rest, says: String(bytes), id: 0 })),
    [
      {
        id: 0,
        kind: 'complaint',
        arrivedAt: at,
        tries: 0,
        mailboxId,
        holder: null,
        reference,
        says: 'sealed complaint',
      },
      {
        id: 0,
        kind: 'message',
        arrivedAt: minutesLater(1),
        tries: 0,
        mailboxId,
        holder: null,
        reference,
        says: 'sealed',
      },
      { id: 0, kind: 'number-request', arrivedAt: minutesLater(2), tries: 0, says: 'sealed' },
    ],
  )
  assert.deepEqual(await oldestWaitingAt(office), at)
  await openAll()
})

test('a message or request that is sent twice waits once', async () => {
  const sending = sampleLodging()
  await lodge(portal, sending)
  const { accessId, auth } = sending
  const message = { submission: submission(), accessId, auth, sealed, at }
  const request = { submission: submission(), sealed, at }

  assert.deepEqual(
    [await putMessage(portal, message), await putMessage(portal, message)],
    [true, true],
  )
  await askNumber(portal, request)
  await askNumber(portal, request)

  assert.equal((await lookAtAll(office, at)).length, 3)
  await openAll()
})

test('two workers never hold the same envelope', async () => {
  for (let n = 0; n < 4; n++) await lodge(portal, sampleLodging())

  const [first, second] = await office.transaction().execute(async (tx) => {
    const held = [await takeNext(tx, at), await takeNext(tx, at)].flatMap((each) => each ?? [])
    return [held, await lookAtAll(office, at)]
  })

  assert.equal(first.length, 2)
  assert.equal(second.length, 2)
  assert.equal(new Set([...first, ...second].map(({ id }) => id)).size, 4)
  await openAll()
})

test('once opened, the sealed copy is gone and nothing waits', async () => {
  await lodge(portal, sampleLodging())

  const envelope = await inOffice((tx) => takeNext(tx, at))

  assert.ok(envelope && !envelope.isMore)
  assert.deepEqual(await lookAtAll(office, at), [])
  assert.equal(await oldestWaitingAt(office), undefined)
  const { rows } = await sql`
    select from letterbox.incoming where id = ${envelope.id} and sealed is null`.execute(office)
  assert.equal(rows.length, 1)
})

test('one that cannot be opened is set aside with its number, and stops nothing else', async () => {
  const { reference } = await lodge(portal, sampleLodging())
  await lodge(portal, sampleLodging())
  const [broken = assert.fail(), next = assert.fail()] = await lookAtAll(office, at)

  await inOffice((tx) => setAside(tx, broken.id, 'cannot-be-opened', minutesLater(1)))

  assert.deepEqual(
    (await lookAtAll(office, at)).map(({ id }) => id),
    [next.id],
  )
  assert.deepEqual(await listSetAside(office), [
    {
      id: broken.id,
      kind: 'complaint',
      reference,
      arrivedAt: at,
      setAsideAt: minutesLater(1),
      reason: 'cannot-be-opened',
    },
  ])
  await openAll()
})

test('one that is put off waits until then, and is counted', async () => {
  await lodge(portal, sampleLodging())
  const [envelope = assert.fail()] = await lookAtAll(office, at)

  await inOffice((tx) => putOff(tx, envelope.id, minutesLater(5)))

  assert.deepEqual(await lookAtAll(office, at), [])
  const [again] = await lookAtAll(office, minutesLater(5))
  assert.equal(again?.tries, 1)
  assert.deepEqual(await oldestWaitingAt(office), at)
  await inOffice((tx) => takeAll(tx, minutesLater(5)))
})

test('whoever takes one is told whether others wait behind it', async () => {
  await lodge(portal, sampleLodging())
  await lodge(portal, sampleLodging())

  const first = await inOffice((tx) => takeNext(tx, at))
  const second = await inOffice((tx) => takeNext(tx, at))

  assert.deepEqual([first?.isMore, second?.isMore], [true, false])
})

test('the worker wakes within a moment of each arrival', async () => {
  const arrivals = new EventTarget()
  const nextArrival = () =>
    new Promise((resolve) => arrivals.addEventListener('arrival', resolve, { once: true }))
  const started = nextArrival()
  const waking = wakeOnArrival(addresses.office, () => arrivals.dispatchEvent(new Event('arrival')))
  await started

  const sending = sampleLodging()
  const { accessId, auth } = sending
  const comings = [
    () => lodge(portal, sending),
    () => putMessage(portal, { submission: submission(), accessId, auth, sealed, at }),
    () => askNumber(portal, { submission: submission(), sealed, at }),
  ]

  const begun = performance.now()
  for (const come of comings) {
    const woken = nextArrival()
    await come()
    await woken
  }
  assert(performance.now() - begun < 2000)
  await waking.stop()
})

async function openAll() {
  await inOffice((tx) => takeAll(tx, at))
}

async function inOffice<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return await office.transaction().execute(work)
}
