import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import type { OfficeEnv } from '../../identity/index.ts'
import { lengths } from '../../letterbox/index.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { tidied } from '../../platform/http/tidied.ts'
import { numberText } from '../../platform/i18n/numbers.ts'
import { referenceTextOf, requireAddressed } from '../file/addressed.ts'
import { openShown, requireUuid } from '../file/file-routes.tsx'
import type { CaseworkParts } from '../parts.ts'
import { caseworkText } from '../text.ts'
import { writeNote } from './note-acts.ts'
import { NotePage } from './note-page.tsx'
import { noteText } from './text.ts'
import { toldNotes } from './told-notes.ts'

type Ctx = Context<OfficeEnv>

const form = z.object({ body: z.string().catch('') })

export function noteRoutes(parts: CaseworkParts) {
  const routes = new Hono<OfficeEnv>()

  routes.post('/files/:reference/notes', async (c) => await keep(parts, c))

  routes.get('/files/:reference/notes/:note', async (c) => {
    const id = requireUuid(c.req.param('note'))
    const file = await parts.db.transaction().execute((tx) => openShown(parts, c, tx, parts.now()))
    const note = toldNotes(file.notes).find(({ first }) => first.id === id)
    if (note?.first.author_id !== c.var.staff.id) throw new NotFoundError('no such note of theirs')
    return show(c, page(c, { referenceText: file.referenceText, body: note.latest.body }))
  })

  routes.post('/files/:reference/notes/:note', async (c) => await keep(parts, c))

  return routes
}

async function keep(parts: CaseworkParts, c: Ctx) {
  const { db, house, now } = parts
  const body = tidied((await readForm(c, form)).body)
  const file = await requireAddressed(parts, c)
  const referenceText = referenceTextOf(parts, file)
  const corrects = correctedIn(c)
  const problem = problemOf(c, body)
  const { reference } = file.state
  const act = { house, reference, by: c.var.staff.id, at: now() }
  const done = problem
    ? undefined
    : await db.transaction().execute((tx) => writeNote(tx, act, { body, corrects }))
  if (done?.ok) return c.redirect(`/files/${referenceText}#notes`, 303)
  const refusal = done && caseworkText(c.var.lang).t(`refusal.${done.refusal}`)
  return show(c, page(c, { referenceText, body, problem: problem ?? refusal }), 422)
}

interface Shown {
  readonly referenceText: string
  readonly body: string
  readonly problem?: string | undefined
}

function page(c: Ctx, shown: Shown) {
  return <NotePage frame={c.var.frame} corrects={correctedIn(c)} {...shown} />
}

function correctedIn(c: Ctx): string | undefined {
  const note = c.req.param('note')
  return note === undefined ? undefined : requireUuid(note)
}

function problemOf(c: Ctx, body: string): string | undefined {
  const { t, lang } = noteText(c.var.lang)
  if (body === '') return t('problem.empty')
  if (body.length <= lengths.story) return undefined
  return t('problem.too-long', { most: numberText(lang, lengths.story) })
}
