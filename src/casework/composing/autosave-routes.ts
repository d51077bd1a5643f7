/** Drafts kept as one types: a message, the letters of an act, a note, a translation. Nothing is opened, nothing leaves. */
import { Hono } from 'hono'
import { z } from 'zod'
import type { OfficeEnv } from '../../identity/index.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readForm } from '../../platform/http/form.ts'
import { tidied } from '../../platform/http/tidied.ts'
import { acts } from '../acts/acts.ts'
import { requireAddressed } from '../file/addressed.ts'
import type { CaseworkParts } from '../parts.ts'
import { isTranslationDraft } from '../translations/draft-kind.ts'
import { autosaveDraft, noteDraft } from './draft-store.ts'

const form = z.record(z.string(), z.string())

export function autosaveRoutes(parts: CaseworkParts) {
  const { db, house, now } = parts
  const { answers } = house.stationery.letters
  const routes = new Hono<OfficeEnv>()

  routes.post('/files/:reference/drafts/:kind', async (c) => {
    const kind = c.req.param('kind')
    const isKnown =
      kind === noteDraft ||
      isTranslationDraft(kind) ||
      answers.has(kind) ||
      acts.has(kind.replace(/^act-/, ''))
    if (!isKnown) throw new NotFoundError('no such draft')

    const { token = '', ...typed } = await readForm(c, form)
    const fields = Object.fromEntries(
      Object.entries(typed).map(([name, value]) => [name, tidied(value)]),
    )
    const { id: caseId } = await requireAddressed(parts, c)
    const place = { caseId, staffId: c.var.staff.id, kind }
    const saved = await db
      .transaction()
      .execute((tx) => autosaveDraft(tx, place, { fields, token, at: now() }))
    return saved === undefined ? c.body(null, 409) : c.text(saved)
  })

  return routes
}
