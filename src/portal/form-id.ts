/**
 * One filling in of a form that begins with its page. Its id stands in the address, so that Back, a reload
 * and another language come to what was typed in it, and what is sent from it twice is one.
 */
import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { z } from 'zod'
import { visitorOf } from './follow/visit.ts'
import type { PortalEnv, PortalParts } from './parts.ts'

/** Undefined: none yet, or not one of ours. */
export function formIdIn(c: Context<PortalEnv>): string | undefined {
  return z.uuid().safeParse(c.req.query('form')).data
}

export function formQuery(form: string): string {
  return `?${new URLSearchParams({ form })}`
}

/** To the same page with an id of its own, and with the cookie under which what is typed is kept. */
export function beginForm(c: Context<PortalEnv>, parts: PortalParts): Response {
  visitorOf(c, parts)
  const { pathname, searchParams } = new URL(c.req.url)
  searchParams.set('form', randomUUID())
  return c.redirect(`${pathname}?${searchParams}`, 303)
}
