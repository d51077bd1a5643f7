/** The list of who is to be rung back or to come by, and what came of each try. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { staffNames } from '../../identity/index.ts'
import type { OfficeEnv } from '../../identity/index.ts'
import { lengths } from '../../letterbox/index.ts'
import { dayIn } from '../../platform/clock.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { tidied } from '../../platform/http/tidied.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { numberText } from '../../platform/i18n/numbers.ts'
import { recordAudit } from '../../secrecy/index.ts'
import { requireUuid } from '../file/file-routes.tsx'
import { readPlace, writePlace } from '../lists/place.ts'
import type { CaseworkParts } from '../parts.ts'
import {
  addTry,
  findOpenContact,
  listDoneContacts,
  listOpenContacts,
  listTries,
} from './contact-store.ts'
import type { Contact, ContactTry } from './contact-store.ts'
import { CloseContactPage } from './close-page.tsx'
import { ContactsPage } from './contacts-page.tsx'
import type { ContactLine } from './contacts-page.tsx'
import { contactKeptDays } from './due.ts'
import { contactsText } from './text.ts'

type Ctx = Context<OfficeEnv>

const pageSize = 30
/** Further back nobody looks. */
const mostDone = 20

/** Of the try, as the page counted. */
const numberOfTry = z.coerce.number().int().min(1).max(1000)

const tryForm = z.object({
  contact: z.uuid(),
  number: numberOfTry,
  outcome: z.enum(['reached', 'not-reached']),
})
const closeForm = z.object({ number: numberOfTry, why: z.string().catch('') })

export function contactRoutes(parts: CaseworkParts) {
  const routes = new Hono<OfficeEnv>()

  routes.get('/contacts', async (c) => show(c, await page(parts, c)))

  routes.post('/contacts', async (c) => {
    const { contact, number, outcome } = await readForm(c, tryForm)
    return await writeTry(parts, c, { request_id: contact, number, outcome, why: null })
  })

  routes.get('/contacts/:contact/close', async (c) => {
    return show(c, await closePage(parts, c, ''))
  })

  routes.post('/contacts/:contact/close', async (c) => {
    const { number, why: typed } = await readForm(c, closeForm)
    const why = tidied(typed)
    const problem = whyProblem(c.var.lang, why)
    if (problem) return show(c, await closePage(parts, c, typed, problem), 422)
    const id = requireUuid(c.req.param('contact'))
    return await writeTry(parts, c, { request_id: id, number, outcome: 'given-up', why })
  })

  return routes
}

async function writeTry(parts: CaseworkParts, c: Ctx, tried: Omit<ContactTry, 'at' | 'tried_by'>) {
  const { id: by, role } = c.var.staff
  const at = parts.now()
  const isAdded = await parts.db.transaction().execute(async (tx) => {
    const added = await addTry(tx, { ...tried, at, tried_by: by })
    const action = `contact-${tried.outcome}`
    if (added) await recordAudit(tx, { at, actor: by, role, action, subject: tried.request_id })
    return added
  })
  return isAdded ? c.redirect('/contacts', 303) : show(c, await page(parts, c, true), 409)
}

/** Read with a trace, as the list. */
async function closePage(parts: CaseworkParts, c: Ctx, why: string, problem?: string) {
  const { id: actor, role } = c.var.staff
  const at = parts.now()
  const id = requireUuid(c.req.param('contact'))
  const contact = await parts.db.transaction().execute(async (tx) => {
    const found = await findOpenContact(tx, id)
    if (found) await recordAudit(tx, { at, actor, role, action: 'contacts-read', subject: id })
    return found
  })
  const [line] = contact ? await linesOf(parts, [contact], at) : []
  if (!line) throw new NotFoundError('no such request, or it is over')
  const { timeZone } = parts.house.office
  return <CloseContactPage frame={c.var.frame} {...{ line, why, problem, timeZone }} />
}

function whyProblem(lang: Lang, why: string): string | undefined {
  const { t } = contactsText(lang)
  if (!why) return t('close.why-missing')
  const most = lengths.line
  return why.length > most ? t('close.why-long', { most: numberText(lang, most) }) : undefined
}

async function page(parts: CaseworkParts, c: Ctx, isChanged = false) {
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
