/**
 * `/healthz` says that the process answers, `/readyz` whether it can work. For machines that watch:
 * codes and seconds, nothing about people.
 */
import { Hono } from 'hono'
import type { Now } from '../clock.ts'
import { ping } from '../db/database.ts'
import type { Db } from '../db/database.ts'
import { isMigrated } from '../db/migrate.ts'
import { lastBeat } from '../operation/heartbeat-store.ts'

interface Finding {
  readonly ok: boolean
  /** For instance since when something waits. */
  readonly seconds?: number | null
  /** Of what we can do without. */
  readonly running?: boolean
}

export type Check = () => Promise<Finding>

/** A database that does not answer within this is not there. */
const patience = 3000
/** The worker beats every few seconds; after a minute it is not busy but gone. */
const longestSilence = 60

export function healthRoutes(checks: Readonly<Record<string, Check>>): Hono {
  return new Hono()
    .get('/healthz', (c) => c.json({ ok: true }))
    .get('/readyz', async (c) => {
      const found = await Promise.all(
        Object.entries(checks).map(async ([name, check]) => [name, await carryOut(check)] as const),
      )
      const ok = found.every(([, finding]) => finding.ok)
      c.header('cache-control', 'no-store')
      return c.json({ ok, ...Object.fromEntries(found) }, ok ? 200 : 503)
    })
}

/** What every part needs. */
export function databaseChecks(db: Db): Record<string, Check> {
  return {
    database: async () => {
      await ping(db)
      return { ok: true }
    },
    migrations: async () => ({ ok: await isMigrated(db) }),
  }
}

/** Only with the worker is the office whole: without it nothing that was sent arrives. */
export function workerCheck(db: Db, now: Now): Check {
  return async () => {
    const at = await lastBeat(db, 'worker')
    const seconds = secondsSince(at, now)
    return { ok: seconds !== null && seconds < longestSilence, seconds }
  }
}

/** Told, not judged: an envelope that waits long is for people to look into. */
export function waitingCheck(oldestWaitingAt: () => Promise<Date | undefined>, now: Now): Check {
  return async () => ({ ok: true, seconds: secondsSince(await oldestWaitingAt(), now) })
}

/** Where a scanner is set. Told, not judged: without it, documents are taken all the same. */
export function scannerChecks(
  scanner: { readonly isRunning: () => Promise<boolean> } | undefined,
): Record<string, Check> {
  if (!scanner) return {}
  return { scanner: async () => ({ ok: true, running: await scanner.isRunning() }) }
}

function secondsSince(at: Date | undefined, now: Now): number | null {
  return at ? Math.max(0, Math.round((now().getTime() - at.getTime()) / 1000)) : null
}

async function carryOut(check: Check): Promise<Finding> {
  const late = new Promise<Finding>((resolve) => {
    setTimeout(() => resolve({ ok: false }), patience).unref()
  })
  return await Promise.race([check().catch(() => ({ ok: false })), late])
}
