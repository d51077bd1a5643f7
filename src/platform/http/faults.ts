/**
 * The one place where failures become pages. A known one gets the page of its code; a fault of ours
 * is logged once under a request id, and the page says that id and nothing else. How a page looks
 * is handed in.
 */
import { randomBytes } from 'node:crypto'
import type { Context, Env, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { VNode } from 'preact'
import { isDatabaseGone } from '../db/unavailable.ts'
import { BadRequestError, KnownError, NotFoundError } from '../errors.ts'
import { type Log, tellError } from '../log.ts'
import { show } from './show.ts'

/** What the error page is to say. */
export interface Failure {
  code: KnownError['code'] | 'unavailable' | 'fault'
  /** Only with `fault`. Short enough to be read out on the telephone. */
  requestId?: string | undefined
}

/** A database that is started anew is back by then; an upgrade takes longer, and is asked again. */
const retryAfterSeconds = 120

interface FaultParts<E extends Env> {
  log: Log
  page: (c: Context<E>, failure: Failure) => VNode
}

export function answerFaults<E extends Env>(app: Hono<E>, { log, page }: FaultParts<E>): void {
  app.notFound((c) => show(c, page(c, { code: 'not-found' }), 404))

  app.onError((error, c) => {
    const known = knownError(error)
    if (known) return show(c, page(c, { code: known.code }), known.status)
    const requestId = newRequestId()
    const isGone = isDatabaseGone(error)
    // The route's pattern, not the address: an address may name a file.
    log({
      event: isGone ? 'database-unavailable' : 'fault',
      requestId,
      method: c.req.method,
      route: c.req.routePath,
      ...tellError(error),
    })
    if (!isGone) return show(c, page(c, { code: 'fault', requestId }), 500)
    c.header('Retry-After', String(retryAfterSeconds))
    return show(c, page(c, { code: 'unavailable' }), 503)
  })
}

/** Hono's own exceptions are about requests that no page of ours sends. */
function knownError(error: unknown): KnownError | undefined {
  if (error instanceof KnownError) return error
  if (!(error instanceof HTTPException) || error.status >= 500) return undefined
  return error.status === 404 ? new NotFoundError() : new BadRequestError()
}

/** Eight letters and digits, without those that are heard or read as each other. */
function newRequestId(): string {
  const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
  const id = [...randomBytes(8)].map((byte) => letters[byte % letters.length]).join('')
  return `${id.slice(0, 4)}-${id.slice(4)}`
}
