/** Entering a complaint: kept as a draft with its documents, looked over, then registered once. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { refusedText } from '../../documents/index.ts'
import type { OfficeEnv } from '../../identity/index.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { show } from '../../platform/http/show.ts'
import { formatReference } from '../../platform/office/index.ts'
import { listServiceNames } from '../../published/index.ts'
import { compose, throwAwayDraft } from '../composing/compose.ts'
import type { Composed } from '../composing/compose.ts'
import { findDraft, listEntries } from '../composing/draft-store.ts'
import { requireUuid } from '../file/file-routes.tsx'
import type { CaseworkParts } from '../parts.ts'
import { EntryPage } from './entry-page.tsx'
import type { EntryPageProps } from './entry-page.tsx'
import { enter, lookOver } from './entering.ts'
import { takeCall } from './from-call.ts'
import { codesOf } from './seen-first.tsx'

type Ctx = Context<OfficeEnv>

/** More than anybody has begun at once. */
const mostBegun = 20

export function entryRoutes(parts: CaseworkParts) {
  const { db, now } = parts
  const routes = new Hono<OfficeEnv>()

  routes.get('/files/new', async (c) => {
    const call = await takeCall(parts, c)
    if (call?.reference) return c.redirect(`/files/${call.reference}`, 303)
    const begun = call ? [] : await listEntries(db, c.var.staff.id, mostBegun)
    const shown = { entryId: randomUUID(), typed: call?.typed ?? {}, documents: [], begun }
    return show(c, await page(parts, c, shown))
  })

  routes.get('/files/new/:entry', async (c) => {
    const place = placeOf(c)
    const draft = await findDraft(db, place)
    if (!draft) throw new NotFoundError('no such draft')
    const { fields: typed, documents } = draft
    return show(c, await page(parts, c, { entryId: place.entryId, typed, documents }))
  })

  routes.post('/files/new/:entry', async (c) => {
    const place = placeOf(c)
    const composed = await compose(parts, c.req.raw, { place, at: now(), lang: c.var.lang })
    if (composed.action === 'discard') await throwAwayDraft(parts, composed.draft)
    if (composed.action === 'send') return await send(parts, c, composed)
    if (composed.refused.length > 0) {
      const refused = composed.refused.map((each) => refusedText(c.var.lang, each))
      return show(c, await again(parts, c, composed, { refused }), 422)
    }
    const goesOn = composed.action === 'add'
    return c.redirect(goesOn ? `/files/new/${place.entryId}` : '/files/new', 303)
  })

  return routes
}

async function send(parts: CaseworkParts, c: Ctx, composed: Composed) {
  const { fields } = composed.draft
  const look = await lookOver(parts, composed.draft, c.var.lang)
  if (!look.ok) return show(c, await again(parts, c, composed, look.why), 422)
  const seen = (fields['seen'] ?? '').split(' ')
  const { warnings } = look
  if (codesOf(warnings).some((code) => !seen.includes(code)))
    return show(c, await again(parts, c, composed, { warnings }))

  const reference = await enter(parts, c.var.staff.id, composed.draft, look)
  return c.redirect(`/files/${formatReference(parts.house.office, reference)}/entered`, 303)
}

/** The page once more, with all that was typed. */
async function again(
  parts: CaseworkParts,
  c: Ctx,
  { draft }: Composed,
  why: Pick<EntryPageProps, 'problems' | 'found' | 'refused' | 'warnings'>,
) {
  const { id: entryId, fields: typed, documents } = draft
  return await page(parts, c, { entryId, typed, documents, ...why })
}

type Shown = Omit<EntryPageProps, 'frame' | 'office' | 'services'>

async function page({ db, house }: CaseworkParts, c: Ctx, shown: Shown) {
  const services = await listServiceNames(db, c.var.lang)
  return <EntryPage frame={c.var.frame} office={house.office} services={services} {...shown} />
}

function placeOf(c: Ctx) {
  return { entryId: requireUuid(c.req.param('entry')), staffId: c.var.staff.id }
}
