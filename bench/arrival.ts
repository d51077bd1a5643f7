/**
 * What the worker does with a complaint: from its arrival in the letterbox until the acknowledgement
 * lies in the mailbox. Leaves mailboxes of which the code is known.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { lodge } from '../src/letterbox/index.ts'
import type { Reference } from '../src/letterbox/index.ts'
import { yearIn } from '../src/platform/clock.ts'
import type { Db } from '../src/platform/db/database.ts'
import { deriveAccess, drawCode, sealJson, sha256 } from '../src/secrecy/index.ts'
import type { Code } from '../src/secrecy/index.ts'
import type { Ground } from './ground.ts'
import { inventComplaint } from './invented-complaint.ts'
import type { Operation } from './measure.ts'
import { cpuOf } from './processes.ts'
import { Stock } from './stock.ts'

export interface Mailbox {
  readonly reference: Reference
  readonly code: Code
}

interface Envelope {
  readonly code: Code
  readonly mailboxId: string
  readonly sealed: Uint8Array
}

export interface Arrivals {
  readonly operation: Operation
  /** Acknowledged, in the order in which they arrived. */
  readonly mailboxes: readonly Mailbox[]
  readonly end: () => Promise<void>
}

export async function watchArrivals(ground: Ground): Promise<Arrivals> {
  const lodging = await connectOnce(ground.addresses.portal)
  const acknowledged = await tellOfAcknowledgements(ground)
  const stock = new Stock<Envelope>()
  const mailboxes: Mailbox[] = []
  const operation: Operation = {
    name: 'complaint registered',
    times: 100,
    // Lodging belongs to the sending, and was measured there.
    ownCpu: () => cpuOf(lodging.pid),
    prepare: async (acts) => {
      for (let place = 0; place < acts; place++) stock.put(await seal(ground, place))
    },
    act: async () => {
      const { code, mailboxId, sealed } = stock.take()
      const access = deriveAccess(code, mailboxId)
      const [accessId, at] = [randomUUID(), new Date()]
      const told = acknowledged.next(accessId)
      const { reference } = await lodge(lodging.db, {
        submission: sha256(randomBytes(32)),
        mailboxId,
        accessId,
        authDigest: sha256(access.auth),
        recipient: access.recipient,
        sealed,
        at,
        year: yearIn(ground.house.office.timeZone, at),
      })
      await told
      mailboxes.push({ reference, code })
      return sealed.length
    },
  }
  return {
    operation,
    mailboxes,
    end: async () => {
      await Promise.all([lodging.db.destroy(), acknowledged.end()])
    },
  }
}

async function seal({ serviceIds, officeKey }: Ground, index: number): Promise<Envelope> {
  const mailboxId = randomUUID()
  const content = inventComplaint(index, mailboxId, serviceIds)
  const sealed = await sealJson(content, officeKey.recipient)
  return { code: drawCode(), mailboxId, sealed }
}

/** A single connection, so that what it costs the database can be told apart. */
async function connectOnce(url: string): Promise<{ db: Db; pid: number }> {
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 })
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool }) })
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the database has no process')
  return { db, pid: row.pid }
}

/** Told by the database itself: looking again and again would be measured too. */
async function tellOfAcknowledgements({ owner, addresses }: Ground) {
  const waiting = new Map<string, () => void>()
  await sql`create function letterbox.tell_bench() returns trigger language plpgsql as $$
    begin
      perform pg_notify('bench', new.access_id::text);
      return null;
    end $$`.execute(owner)
  await sql`create trigger tell_bench after insert on letterbox.outgoing
    for each row execute function letterbox.tell_bench()`.execute(owner)

  const listener = new pg.Client({ connectionString: addresses.owner })
  listener.on('notification', ({ payload = '' }) => waiting.get(payload)?.())
  await listener.connect()
  await listener.query('listen bench')
  return {
    next: (accessId: string) =>
      new Promise<void>((resolve) => waiting.set(accessId, resolve)).finally(() =>
        waiting.delete(accessId),
      ),
    end: async () => {
      await listener.end()
      await sql`drop function letterbox.tell_bench cascade`.execute(owner)
    },
  }
}
