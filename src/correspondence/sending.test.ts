import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { after, afterEach, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import type { SMTPServerOptions } from 'smtp-server'
import { testDatabase } from '../platform/db/testing.ts'
import { findMail, insertMail } from './mail-store.ts'
import type { Mail } from './mail-store.ts'
import { smtpPost } from './post.ts'
import { sendNext } from './sending.ts'

const { office } = await testDatabase()
const start = new Date('2026-11-24T09:00:00Z')
let at = start
const now = () => at
const servers: SMTPServer[] = []
let received: { to: string[]; text: string }[] = []

const post = smtpPost(await listen(), {
  address: 'klachten@ombuds.example',
  name: { nl: 'Ombuds Brussel', fr: 'Ombuds Bruxelles', en: 'Ombuds Brussels' },
})

afterEach(() => {
  at = start
  received = []
})
after(() => Promise.all(servers.map(close)))

test('a mail is sent once, to the one person, with the office as sender', async () => {
  const mail = await queued({ to: 'ada@example.org' })

  assert.equal(await sendNext(office, post, now), true)
  assert.equal(await sendNext(office, post, now), false)

  assert.deepEqual(
    received.map(({ to }) => to),
    [['ada@example.org']],
  )
  assert.match(received[0]?.text ?? '', /From: Ombuds Brussels? <klachten@ombuds\.example>/)
  assert.match(received[0]?.text ?? '', /Auto-Submitted: auto-generated/)
  assert.deepEqual((await findMail(office, mail.id))?.sentAt, start)
})

test('two senders at once never send one mail twice', async () => {
  await Promise.all(['a', 'b', 'c', 'd'].map((name) => queued({ to: `${name}@example.org` })))

  await Promise.all([1, 2, 3, 4, 5, 6].map(() => sendNext(office, post, now)))
  while (await sendNext(office, post, now));

  assert.deepEqual(received.flatMap(({ to }) => to).toSorted(), [
    'a@example.org',
    'b@example.org',
    'c@example.org',
    'd@example.org',
  ])
})

test('an address that its server refuses for good is not tried again', async () => {
  const mail = await queued({ to: 'nobody@example.org' })

  await sendNext(office, post, now)

  assert.equal((await findMail(office, mail.id))?.failure, 'refused')
  assert.equal(await sendNext(office, post, now), false)
})

test('a server that is full today is tried again later', async () => {
  const mail = await queued({ to: 'busy@example.org' })

  await sendNext(office, post, now)
  assert.equal(await sendNext(office, post, now), false)
  at = new Date(start.getTime() + 60_000)

  assert.equal(await sendNext(office, post, now), true)
  const record = await findMail(office, mail.id)
  assert.equal(record?.tries, 2)
  assert.equal(record?.failedAt, null)
})

test('a server that goes away in the middle of a mail gets it again later', async () => {
  const mail = await queued({ to: 'cut@example.org' })
  await sendNext(office, post, now)
  assert.equal((await findMail(office, mail.id))?.sentAt, null)

  at = new Date(start.getTime() + 60_000)
  await sendNext(office, post, now)

  assert.deepEqual((await findMail(office, mail.id))?.sentAt, at)
  assert.equal(received.length, 1)
})

test('a sender that was killed while sending leaves the mail to the next', async () => {
  await queued({ to: 'ada@example.org' })
  await assert.rejects(sendNext(office, { ...post, send: killed }, now))

  assert.equal(await sendNext(office, post, now), false)
  at = new Date(start.getTime() + 5 * 60_000)

  assert.equal(await sendNext(office, post, now), true)
  assert.equal(received.length, 1)
})

test('a one-time number is forgotten once it has left, and never sent when it is over', async () => {
  const number = { kind: 'number', accessId: randomUUID(), body: 'It is 123456' } as const
  const first = await queued({ ...number, to: 'ada@example.org' })
  await sendNext(office, post, now)
  const second = await queued({ ...number, to: 'busy@example.org' })
  at = new Date(start.getTime() + 15 * 60_000)
  await sendNext(office, post, now)

  assert.match(received[0]?.text ?? '', /123456/)
  assert.equal((await findMail(office, first.id))?.body, '')
  const late = await findMail(office, second.id)
  assert.deepEqual([late?.failure, late?.body], ['expired', ''])
})

test('what would reach a second person is refused before any server hears of it', async () => {
  const outcome = await post.send(mailTo('ada@example.org\r\nRCPT TO:<eve@example.org>'))

  assert.equal(outcome, 'refused')
  assert.deepEqual(received, [])
})

test('a mail that no server takes is given up after some days, and says so', async () => {
  const mail = await queued({ to: 'busy@example.org' })
  const days = 7 * 24 * 60
  for (let minutes = 0; minutes < days; minutes += 30) {
    at = new Date(start.getTime() + minutes * 60_000)
    await sendNext(office, { ...post, send: () => Promise.resolve('later') }, now)
  }

  assert.equal((await findMail(office, mail.id))?.failure, 'gave-up')
})

async function queued(change: Partial<Mail>): Promise<Mail> {
  const mail = { ...mailTo('ada@example.org'), ...change }
  await office.transaction().execute((tx) => insertMail(tx, mail, mail.createdAt))
  return mail
}

function mailTo(to: string): Mail {
  return {
    id: randomUUID(),
    to,
    kind: 'notice',
    subject: 'You have a new message',
    body: 'Hello',
    language: 'en',
    caseId: null,
    accessId: null,
    createdAt: start,
  }
}

function killed(): Promise<never> {
  return Promise.reject(new Error('killed'))
}

/** Refuses `nobody`, has no room for `busy`, and hangs up on the first mail to `cut`. */
async function listen(): Promise<string> {
  let cuts = 0
  const onRcptTo: SMTPServerOptions['onRcptTo'] = ({ address }, _, done) => {
    if (address.startsWith('nobody')) return done(withCode(550))
    if (address.startsWith('busy')) return done(withCode(452))
    done()
  }
  const onData: SMTPServerOptions['onData'] = (stream, session, done) => {
    const chunks: Buffer[] = []
    const to = session.envelope.rcptTo.map(({ address }) => address)
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      if (to[0]?.startsWith('cut') && cuts++ === 0) return connections(server).forEach(hangUp)
      received.push({ to, text: Buffer.concat(chunks).toString() })
      done()
    })
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo,
    onData,
  })
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  assert(address && typeof address === 'object')
  return `smtp://127.0.0.1:${address.port}`
}

interface Connection {
  readonly _socket: { destroy: () => void }
}

/** The library keeps its open connections, and tells its types nothing of them. */
function connections(server: SMTPServer): Connection[] {
  return [...(server as unknown as { connections: Set<Connection> }).connections]
}

function hangUp({ _socket }: Connection): void {
  _socket.destroy()
}

function withCode(responseCode: number): Error {
  return Object.assign(new Error('no'), { responseCode })
}

function close(server: SMTPServer): Promise<void> {
  return new Promise((resolve) => server.close(resolve))
}
