/** Entering a translation beside its original: kept as a draft with its documents, then added once. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { refusedText } from '../../documents/index.ts'
import type { OfficeEnv } from '../../identity/index.ts'
import { BadRequestError, NotFoundError } from '../../platform/errors.ts'
import { show } from '../../platform/http/show.ts'
import { compose, throwAwayDraft } from '../composing/compose.ts'
import type { Composed } from '../composing/compose.ts'
import { findDraft } from '../composing/draft-store.ts'
import { referenceTextOf, requireAddressed } from '../file/addressed.ts'
import { openShown, requireUuid } from '../file/file-routes.tsx'
import type { ShownFile } from '../file/shown-file.ts'
import type { CaseworkParts } from '../parts.ts'
import { caseworkText } from '../text.ts'
import { addTranslation } from './adding.ts'
import { translationDraft } from './draft-kind.ts'
import { Original } from './original.tsx'
import { problemsOf } from './problems.ts'
import { readTranslation, typedOf } from './read-translation.ts'
import { isOfVoice, storyId, toldTranslations } from './told-translations.ts'
import { TranslationPage } from './translation-page.tsx'
import type { TranslationPageProps } from './translation-page.tsx'

type Ctx = Context<OfficeEnv>

/** The second corrects the translation whose first version has that id. */
const paths = [
  '/files/:reference/translations/:original',
  '/files/:reference/translations/:original/:first',
]

export function translationRoutes(parts: CaseworkParts) {
  const { db, now } = parts
  const routes = new Hono<OfficeEnv>()

  routes.on('GET', paths, async (c) => {
    const file = await open(parts, c)
    const draft = await findDraft(db, placeOf(c, file.id))
    const { documents = [], token = '' } = draft ?? {}
    const corrected = correctedIn(c, file)?.latest
    const begun = corrected ? typedOf({ ...corrected, ...readingOf(corrected) }) : {}
    return show(c, page(parts, c, { file, typed: draft?.fields ?? begun, documents, token }))
  })

  routes.on('POST', paths, async (c) => {
    const addressed = await requireAddressed(parts, c)
    const place = placeOf(c, addressed.id)
    const composed = await compose(parts, c.req.raw, { place, at: now(), lang: c.var.lang })
    if (composed.action === 'discard') await throwAwayDraft(parts, composed.draft)
    if (composed.action === 'send') return await send(parts, c, composed)
    if (composed.refused.length > 0) {
      const refused = composed.refused.map((each) => refusedText(c.var.lang, each))
      return again(parts, c, composed, { file: await open(parts, c), refused })
    }
    const goesOn = composed.action === 'add'
    return c.redirect(goesOn ? c.req.path : `/files/${referenceTextOf(parts, addressed)}`, 303)
  })

  return routes
}

/** The translation is there, and its draft gone with it, or neither. */
async function send(parts: CaseworkParts, c: Ctx, composed: Composed) {
  const { db, house, now } = parts
  const { fields, documents } = composed.draft
  const file = await open(parts, c)
  const corrected = correctedIn(c, file)
  const hasDocuments = documents.length > 0 || (corrected?.latest.documents ?? []).length > 0
  const read = readTranslation(fields, hasDocuments)
  if (!read.ok)
    return again(parts, c, composed, { file, problems: problemsOf(c.var.lang, read.faults) })

  const act = { house, reference: file.state.reference, by: c.var.staff.id, at: now() }
  const id = idIn(fields)
  const corrects = corrected?.first.id
  const adding = { id, original: originalIn(c), corrects, draft: composed.draft, ...read }
  const done = await db.transaction().execute((tx) => addTranslation(tx, act, adding))
  const { t } = caseworkText(c.var.lang)
  if (!done.ok)
    return again(parts, c, composed, { file, problems: { on: t(`refusal.${done.refusal}`) } })
  return c.redirect(`/files/${file.referenceText}#translation-${corrects ?? id}`, 303)
}

function idIn(fields: Readonly<Record<string, string>>): string {
  const id = z.uuid().safeParse(fields['id'])
  if (!id.success) throw new BadRequestError('not sent from a page of ours')
  return id.data
}

type Shown = Pick<TranslationPageProps, 'typed' | 'documents' | 'problems' | 'refused'> & {
  readonly file: ShownFile
  readonly token: string
}

/** The page once more, with all that was typed. */
function again(
  parts: CaseworkParts,
  c: Ctx,
  { draft }: Composed,
  why: Pick<Shown, 'file' | 'problems' | 'refused'>,
) {
  const { fields: typed, documents, token } = draft
  return show(c, page(parts, c, { typed, documents, token, ...why }), 422)
}

function page({ house }: CaseworkParts, c: Ctx, { file, token, ...shown }: Shown) {
  const original = originalIn(c)
  const corrected = correctedIn(c, file)
  const { timeZone } = house.office
  return (
    <TranslationPage
      {...shown}
      frame={c.var.frame}
      referenceText={file.referenceText}
      original={<Original {...{ lang: c.var.lang, file, original, timeZone }} />}
      id={shown.typed['id'] ?? randomUUID()}
      isCorrection={corrected !== undefined}
      isVoice={isOfVoice(original, file)}
      draft={{ kind: translationDraft(original, corrected?.first.id), token }}
    />
  )
}

async function open(parts: CaseworkParts, c: Ctx): Promise<ShownFile> {
  return await parts.db.transaction().execute((tx) => openShown(parts, c, tx, parts.now()))
}

function placeOf(c: Ctx, caseId: string) {
  const first = c.req.param('first')
  const kind = translationDraft(originalIn(c), first && requireUuid(first))
  return { caseId, staffId: c.var.staff.id, kind }
}

function originalIn(c: Ctx): string {
  const original = c.req.param('original')
  return original === storyId ? storyId : requireUuid(original)
}

function correctedIn(c: Ctx, file: ShownFile) {
  const id = c.req.param('first')
  if (id === undefined) return undefined
  const told = toldTranslations(originalIn(c), file).find(({ first }) => first.id === id)
  if (!told) throw new NotFoundError('no such translation of it')
  return told
}

/** A row as what was typed for it. */
function readingOf({
  is_sworn: isSworn,
  translated_on: translatedOn,
}: {
  readonly is_sworn: boolean
  readonly translated_on: string
}) {
  return { isSworn, translatedOn }
}
