/** The list of who is to be rung back or to come by, and what came of each try. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { staffNames } from '../../identity/index.ts'
import type { OfficeEnv } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { recordAudit } from '../../secrecy/index.ts'
import { readPlace, writePlace } from '../lists/place.ts'
import type { CaseworkParts } from '../parts.ts'
import { addTry, listDoneContacts, listOpenContacts, listTries } from './contact-store.ts'
import type { Contact } from './contact-store.ts'
import { ContactsPage } from './contacts-page.tsx'
import type { ContactLine } from './contacts-page.tsx'
import { contactKeptDays } from './due.ts'

const pageSize = 30
/** Further back nobody looks. */
const mostDone = 20

const tryForm = z.object({
  contact: z.uuid(),
  /** Of the try, as the page counted. */
  number: z.coerce.number().int().min(1).max(1000),
  outcome: z.enum(['reached', 'not-reached', 'given-up']),
})

export function contactRoutes(parts: CaseworkParts) {
  const { db, now } = parts
  const routes = new Hono<OfficeEnv>()

  routes.get('/contacts', async (c) => show(c, await page(parts, c)))

  routes.post('/contacts', async (c) => {
    const { contact, number, outcome } = await readForm(c, tryForm)
    const { id: by, role } = c.var.staff
    const at = now()
    const isAdded = await db.transaction().execute(async (tx) => {
      const added = await addTry(tx, { request_id: contact, number, outcome, at, tried_by: by })
      const action = `contact-${outcome}`
      if (added) await recordAudit(tx, { at, actor: by, role, action, subject: contact })
      return added
    })
    return isAdded ? c.redirect('/contacts', 303) : show(c, await page(parts, c, true), 409)
  })

  return routes
}

async function page(parts: CaseworkParts, c: Context<OfficeEnv>, isChanged = false) {
  const { db, house, now } = parts
  const { id: actor, role } = c.var.staff
  const at = now()
  const after = readPlace(c.req.query('after'))
  // Read with a trace: it holds names, numbers and what people told.
  const { found, done } = await db.transaction().execute(async (tx) => {
    await recordAudit(tx, { at, actor, role, action: 'contacts-read', subject: 'contacts' })
    const [open, over] = await Promise.all([
      listOpenContacts(tx, after, pageSize + 1),
      after ? [] : listDoneContacts(tx, mostDone),
    ])
    return { found: open, done: over }
  })
  const open = found.slice(0, pageSize)
  const last = found.length > pageSize ? open.at(-1) : undefined
  const place = last && writePlace({ at: last.due_at, id: last.id })
  const lines = await linesOf(parts, [...open, ...done], at)
  return (
    <ContactsPage
      frame={c.var.frame}
      open={lines.slice(0, open.length)}
      done={lines.slice(open.length)}
      keptDays={contactKeptDays}
      timeZone={house.office.timeZone}
      nextHref={place && `/contacts?${new URLSearchParams({ after: place })}`}
      isChanged={isChanged}
    />
  )
}

async function linesOf(
  { db, house }: CaseworkParts,
  contacts: readonly Contact[],
  at: Date,
): Promise<ContactLine[]> {
  const { timeZone } = house.office
  const tries = await listTries(
    db,
    contacts.map(({ id }) => id),
  )
  const names = await staffNames(db, [...new Set(tries.map(({ tried_by: id }) => id))])
  const today = dayIn(timeZone, at)
  return contacts.map((contact) => ({
    contact,
    tries: tries
      .filter(({ request_id: id }) => id === contact.id)
      .map((each) => ({ ...each, name: names.get(each.tried_by) })),
    due: dueOf(contact.due_at, at, dayIn(timeZone, contact.due_at) === today),
  }))
}

function dueOf(dueAt: Date, at: Date, isToday: boolean): ContactLine['due'] {
  if (dueAt < at) return 'late'
  return isToday ? 'today' : 'coming'
}
