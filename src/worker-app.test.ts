import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { openNext } from './casework/index.ts'
import {
  requestNumber,
  sampleComplaint,
  sendComplaint,
  testHouse,
  testKey,
} from './casework/testing.ts'
import type { Mail, Post } from './correspondence/index.ts'
import { blobStore } from './platform/blobs/blob-store.ts'
import { testDatabase } from './platform/db/testing.ts'
import { lastBeat } from './platform/operation/heartbeat-store.ts'
import { createRecordKey } from './secrecy/index.ts'
import { createWorker } from './worker-app.ts'

const { portal, office } = await testDatabase()
const at = new Date('2026-11-24T09:00:00Z')
const { recipient, opener } = testKey()
const house = await testHouse()
const folder = await mkdtemp(join(tmpdir(), 'worker-'))
after(() => rm(folder, { recursive: true }))
const blobs = blobStore(folder)
const recordKey = await createRecordKey(join(folder, 'record.key'), at)

test('the worker opens what arrives, mails the notice, says that it is there, and stops cleanly', async () => {
  const mails: Mail[] = []
  const worker = startWorker(collecting(mails))
  const holder = await sendComplaint(portal, recipient, sampleComplaint(), at)
  worker.wake()

  await eventually(async () => assert.equal((await holder.read(at))?.step, 2))
  await eventually(() => assert.equal(mails[0]?.to, 'elise@example.org'))
  await eventually(async () => assert.deepEqual(await lastBeat(office, 'worker'), at))
  await worker.stop()
})

test('a one-time number reaches the address on the file, within seconds', async () => {
  const mails: Mail[] = []
  const worker = startWorker(collecting(mails))
  const email = 'nadia@example.org'
  const content = sampleComplaint({ complainant: { capacity: 'adult', email } })
  const { reference } = await sendComplaint(portal, recipient, content, at)
  const session = await requestNumber(portal, recipient, { reference, email }, at)
  worker.wake()

  await eventually(() => assert.ok(mails.some(({ kind }) => kind === 'number')))
  const number = /\d{6}/.exec(mails.find(({ kind }) => kind === 'number')?.body ?? '')?.[0] ?? ''
  assert.equal(await session.prove(number, at), 'proved')
  await worker.stop()
})

test('what happened is signed, and the log says so for whoever keeps it elsewhere', async () => {
  const logged: object[] = []
  await sendComplaint(portal, recipient, sampleComplaint(), at)
  await openNext({ db: office, house, opener, now: () => at, log: () => undefined })
  const worker = startWorker(collecting([]), (event) => logged.push(event))

  await eventually(() =>
    assert.match(
      JSON.stringify(logged),
      /"record-signed","checkpoint":"\d+:[0-9a-f]{64}","events":\d+/,
    ),
  )
  await worker.stop()
})

function startWorker(post: Post, log: (event: object) => unknown = () => undefined) {
  return createWorker({
    db: office,
    house,
    opener,
    post,
    blobs,
    recordKey,
    now: () => at,
    log,
  })
}

function collecting(mails: Mail[]): Post {
  return {
    send: (mail) => {
      mails.push(mail)
      return Promise.resolve('sent')
    },
    close: () => undefined,
  }
}

async function eventually(claim: () => void | Promise<void>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      return await claim()
    } catch {
      await sleep(50)
    }
  }
  await claim()
}
