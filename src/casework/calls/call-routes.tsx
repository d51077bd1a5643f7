/** Calls: written down while they last, and read back by day. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { staffNames } from '../../identity/index.ts'
import type { OfficeEnv } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/database.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { timeText } from '../../platform/i18n/dates.ts'
import { formatReference } from '../../platform/office/index.ts'
import type { Office } from '../../platform/office/index.ts'
import { listServiceNames, readBook, serviceNames, servicesNamed } from '../../published/index.ts'
import { recordAudit } from '../../secrecy/index.ts'
import { readPlace, writePlace } from '../lists/place.ts'
import type { CaseworkParts } from '../parts.ts'
import { caseworkText } from '../text.ts'
import { callForm, readCall } from './call-form.ts'
import type { CallProblems, TypedCall, UnderstoodCall } from './call-form.ts'
import { openCallSheet, theService } from './call-sheet.ts'
import { keepCall, listCalls } from './call-store.ts'
import type { ListedCall } from './call-store.ts'
import { CallsPage } from './calls-page.tsx'
import type { CallLine } from './calls-page.tsx'
import { dayOf, spanOf } from './day.ts'

type Ctx = Context<OfficeEnv>

/** More than a day of the busiest desk has. */
const pageSize = 100

const query = z.object({
  day: z.iso.date().optional().catch(undefined),
  after: z.string().optional().catch(undefined),
})

export function callRoutes(parts: CaseworkParts) {
  const { db, now } = parts
  const routes = new Hono<OfficeEnv>()

  routes.get('/calls', async (c) => show(c, await page(parts, c, blank())))

  routes.post('/calls', async (c) => {
    const form = await readForm(c, callForm)
    const read = readCall(form, await openCallSheet(db))
    if (!read.ok) return show(c, await page(parts, c, form, read.problems), 422)
    const at = now()
    await db.transaction().execute(async (tx) => {
      await keepCall(tx, {
        ...(await rowOf(tx, read.call)),
        id: form.id,
        at,
        taken_by: c.var.staff.id,
      })
    })
    return c.redirect(form.action === 'file' ? `/files/new?call=${form.id}` : '/calls', 303)
  })

  return routes
}

function blank(): TypedCall {
  return { id: randomUUID(), topic: '', service: '', said: '', referred: '', action: 'keep' }
}

/** A name that says without doubt which service is meant becomes that service; any other words stay. */
async function rowOf(tx: Tx, { topic, service, said, referredTo }: UnderstoodCall) {
  const named = service ? await servicesNamed(tx, service) : []
  const serviceId = (named.length === 1 && named[0]) || null
  return {
    topic,
    service_id: serviceId,
    service_words: serviceId ? null : service,
    said,
    referred_to: referredTo,
  }
}

async function page(parts: CaseworkParts, c: Ctx, typed: TypedCall, problems?: CallProblems) {
  const { db, house, now } = parts
  const { timeZone } = house.office
  const { day: asked, after } = query.parse(c.req.query())
  const today = dayIn(timeZone, now())
  const day = asked && asked < today ? asked : today
  const found = await readCalls(parts, c, day, after)
  const calls = found.slice(0, pageSize)
  const last = found.length > pageSize ? calls.at(-1) : undefined
  const following = dayOf(day, 1)
  const sheet = await openCallSheet(db)
  return (
    <CallsPage
      frame={c.var.frame}
      sheet={sheet}
      services={await listServiceNames(db, c.var.lang)}
      typed={typed}
      problems={problems}
      day={day}
      lines={await lines(parts, c, calls)}
      moreHref={last && href({ day, after: writePlace(last) })}
      previousHref={href({ day: dayOf(day, -1) })}
      nextHref={following <= today ? href(following < today ? { day: following } : {}) : undefined}
    />
  )
}

/** What callers said is read with this, so that it leaves a trace. */
async function readCalls(
  { db, house, now }: CaseworkParts,
  c: Ctx,
  day: string,
  after: string | undefined,
): Promise<ListedCall[]> {
  const { id: actor, role } = c.var.staff
  return await db.transaction().execute(async (tx) => {
    await recordAudit(tx, { at: now(), actor, role, action: 'calls-read', subject: day })
    const span = spanOf(day, house.office.timeZone)
    return await listCalls(tx, span, readPlace(after), pageSize + 1)
  })
}

async function lines(
  { db, house }: CaseworkParts,
  c: Ctx,
  calls: readonly ListedCall[],
): Promise<CallLine[]> {
  const { lang } = c.var
  const { t } = caseworkText(lang)
  const { topics, referrals } = await readBook(db)
  const services = await serviceNames(
    db,
    calls.flatMap(({ service_id: id }) => id ?? []),
    lang,
  )
  const staff = await staffNames(db, [...new Set(calls.map(({ taken_by: id }) => id))])
  const nameIn = (entries: Entries, id: string | null) =>
    entries.get(id ?? '')?.names[lang] ?? id ?? undefined
  return calls.map((call) => ({
    id: call.id,
    time: timeText(house.office.timeZone, call.at),
    topic: nameIn(topics, call.topic) ?? '',
    service:
      services.get(call.service_id ?? '') ?? call.service_id ?? call.service_words ?? undefined,
    said: call.said ?? undefined,
    referredTo:
      call.referred_to === theService
        ? t('calls.the-service')
        : nameIn(referrals, call.referred_to),
    takenBy: staff.get(call.taken_by),
    reference: referenceText(house.office, call),
  }))
}

/** Undefined: it became no file. */
function referenceText(office: Office, call: ListedCall): string | undefined {
  const { reference_year: year, reference_number: number } = call
  return year !== null && number !== null ? formatReference(office, { year, number }) : undefined
}

type Entries = ReadonlyMap<string, { readonly names: Readonly<Record<Lang, string>> }>

function href(asked: Record<string, string>): string {
  const search = new URLSearchParams(asked).toString()
  return search ? `/calls?${search}` : '/calls'
}
