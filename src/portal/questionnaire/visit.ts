/**
 * One person's way through the questions, from page to page. Lies in the safe, sealed under the visitor's
 * cookie, and is gone when the browser is closed: nobody else learns which questions were asked.
 */
import type { Context } from 'hono'
import { z } from 'zod'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { findVisitor, keepVisitor, newVisitor } from '../safe-cookie.ts'
import type { Visitor } from '../safe-cookie.ts'
import { createSafe, listSafes, lockSafe, openSafe, removeSafe, saveSafe } from '../safe.ts'
import type { Keeping, Safe } from '../safe.ts'

const keptMs = 24 * 60 * 60 * 1000

const content = z.object({
  v: z.literal(1),
  /** By question. */
  answers: z.record(z.string(), z.string()),
  /**
   * For questions with a search: what was typed, the service that was picked, the door of a topic that led
   * there, and a topic of whose services one is still to be picked.
   */
  searches: z.record(
    z.string(),
    z.object({
      typed: z.string(),
      service: z.string().optional(),
      door: z.string().optional(),
      picking: z.string().optional(),
    }),
  ),
  /** What is so of the person, as far as they say. */
  situations: z.array(z.string()).default([]),
  /** As typed: of the decision that they got. */
  decision: z.record(z.string(), z.string()).optional(),
  /** They are still typing it: nothing is said of it yet. */
  isDecisionUnfinished: z.boolean().optional(),
  /** The verdict that was counted. */
  counted: z.string().optional(),
})
export type Given = z.infer<typeof content>

const nothingGiven: Given = { v: 1, answers: {}, searches: {}, situations: [] }

const visits: Keeping<Given> = {
  purpose: 'questionnaire',
  schema: content,
  expiresAt: (_, savedAt) => new Date(savedAt.getTime() + keptMs),
}

export interface Visit {
  readonly visitor: Visitor
  readonly safe: Safe<Given>
}

type Ctx = Context<PortalEnv>

/** Each start is a way of its own. */
export async function startVisit(c: Ctx, { db, now, origin }: PortalParts): Promise<string> {
  const known = findVisitor(c)
  const visitor = known ?? newVisitor()
  const { id } = await createSafe(db, visitor, visits, nothingGiven, now())
  // One that is there may have to last longer, for a complaint on a person's own device.
  if (!known) keepVisitor(c, visitor, { origin, isOwnDevice: false })
  return id
}

/** Undefined: expired, or another browser's. */
export async function findVisit(c: Ctx, { db, now }: PortalParts): Promise<Visit | undefined> {
  const visitor = findVisitor(c)
  const id = z.uuid().safeParse(c.req.param('visit')).data
  if (!visitor || !id) return undefined
  const safe = await openSafe(db, visitor, visits, id, now())
  return safe && { visitor, safe }
}

/** Undefined: gone meanwhile. */
export async function changeVisit(
  { db, now }: PortalParts,
  { visitor, safe }: Visit,
  change: (given: Given) => Given,
): Promise<Given | undefined> {
  return await db.transaction().execute(async (tx) => {
    const locked = await lockSafe(tx, visitor, visits, safe.id, now(), safe)
    if (!locked) return undefined
    const changed = change(locked.content)
    return (await saveSafe(tx, visitor, visits, locked, changed, now()))?.content
  })
}

/** What somebody answered in this browser; undefined: no such visit. For the form, which asks nothing twice. */
export async function findGiven(
  { db, now }: PortalParts,
  visitor: Visitor,
  id: string,
): Promise<Given | undefined> {
  return (await openSafe(db, visitor, visits, id, now()))?.content
}

/** All that this browser answered: who leaves quickly leaves nothing behind. */
export async function endVisits(c: Ctx, { db, now }: PortalParts): Promise<void> {
  const visitor = findVisitor(c)
  if (!visitor) return
  for (const { id } of await listSafes(db, visitor, visits, now()))
    await removeSafe(db, visitor, id)
}
