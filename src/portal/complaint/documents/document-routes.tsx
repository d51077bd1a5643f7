/** The documents of a draft: taken as they arrive, shown when they are there, taken away. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { cutOffText, receiveDocuments, refusedText } from '../../../documents/index.ts'
import type { Received } from '../../../documents/index.ts'
import type { DocumentContent } from '../../../letterbox/index.ts'
import { readForm } from '../../../platform/http/form.ts'
import { show } from '../../../platform/http/show.ts'
import { patterns } from '../../addresses.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import type { Safe } from '../../safe.ts'
import { answerPiece, discardUploads, isPiece, shelfOf } from '../../uploads/index.ts'
import { isLanguageChange } from '../../typing.ts'
import { understand } from '../answers.ts'
import { DocumentsPage, rowOf } from './documents-page.tsx'
import { withDocuments, withMark, withoutDocument } from '../draft.ts'
import type { OpenDraft } from '../draft.ts'
import {
  changeDraft,
  findDraft,
  findOrRestartDraft,
  isOpen,
  isSent,
  keepAsLong,
} from '../drafts.ts'
import type { Visit } from '../drafts.ts'
import { wayOut } from '../leaving/ways-out.tsx'
import { fromOf, hrefOf, placeAfter, questionPlace } from '../places.ts'
import { complaintText } from '../text.ts'
import { showSent } from '../sending/sent-routes.tsx'
import { ifOpen, showGone } from '../visit.tsx'
import { findUploadPlace, uploadPlaceOf } from './upload-place.ts'

type Ctx = Context<PortalEnv>

const removeForm = z.object({ from: z.string().optional() })
const passOnForm = removeForm.extend({ may: z.enum(['yes', 'no']) })

export function documentRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()
  for (const { path } of patterns('documents')) {
    routes.get(path, async (c) => ifOpen(c, parts, ({ safe }) => showDocuments(c, parts, safe)))

    routes.post(path, async (c) => {
      if (isPiece(c)) return await answerPiece(c, parts, await findUploadPlace(c, parts))
      const visit = await findOrRestartDraft(c, parts)
      const shelf = shelfOf(parts, uploadPlaceOf(visit), parts.now())
      const received = await receiveDocuments(c.req.raw, shelf)
      return await keep(c, parts, visit, received)
    })
  }

  for (const { lang, path } of patterns('remove-document')) {
    routes.post(path, async (c) => {
      const from = fromOf((await readForm(c, removeForm)).from)
      return await ifOpen(c, parts, async (visit) => {
        await remove(parts, visit, c.req.param('document') ?? '')
        return c.redirect(hrefOf(lang, questionPlace(visit.safe.id, 'documents', from)), 303)
      })
    })
  }
  for (const { lang, path } of patterns('pass-on')) {
    routes.post(path, async (c) => {
      const { from: place, may } = await readForm(c, passOnForm)
      const id = c.req.param('document') ?? ''
      return await ifOpen(c, parts, async (visit) => {
        await changeDraft(parts, visit, (content) => withMark(content, id, may === 'no'))
        const page = hrefOf(lang, questionPlace(visit.safe.id, 'documents', fromOf(place)))
        return c.redirect(`${page}#${rowOf(id)}`, 303)
      })
    })
  }
  return routes
}

async function keep(c: Ctx, parts: PortalParts, visit: Visit, received: Received) {
  if (!received.ok) {
    const errors = [cutOffText(c.var.lang)]
    return isOpen(visit) ? showDocuments(c, parts, visit.safe, errors) : showGone(c, parts)
  }
  const { documents, refused, fields } = received
  const changed = await changeDraft(parts, visit, (content) => withDocuments(content, documents))
  if (!changed) return await tooLate(c, parts, visit, documents)

  if (isOpen(visit)) await keepAsLong(c, parts, visit)
  const { safe } = changed
  await discardUploads(parts, idsNotIn(safe.content, documents))
  if (refused.length > 0) {
    const errors = refused.map((file) => refusedText(c.var.lang, file))
    return showDocuments(c, parts, safe, errors)
  }
  const here = questionPlace(safe.id, 'documents', fromOf(c.req.query('from')))
  const elsewhere = isLanguageChange(fields) ? here : wayOut(fields, safe.id)
  if (elsewhere) return c.redirect(hrefOf(c.var.lang, elsewhere), 303)
  return documents.length > 0 || fields['action'] !== 'upload'
    ? toNext(c, safe, documents.length > 0)
    : showDocuments(c, parts, safe, [complaintText(c.var.lang).t('error.document.none-chosen')])
}

/** New documents are first shown in the list: the person sees that they have arrived. */
function toNext(c: Ctx, { id, content }: Safe<OpenDraft>, isNew: boolean) {
  const from = fromOf(c.req.query('from'))
  const next = isNew
    ? questionPlace(id, 'documents', from)
    : placeAfter(id, 'documents', understand(content.answers), from)
  return c.redirect(hrefOf(c.var.lang, next), 303)
}

/** The complaint was sent or deleted while these were on their way: nothing is dropped in silence. */
async function tooLate(
  c: Ctx,
  parts: PortalParts,
  _visit: Visit,
  documents: readonly DocumentContent[],
) {
  await discardUploads(
    parts,
    documents.map(({ id }) => id),
  )
  const visit = await findDraft(c, parts)
  if (!visit || !isSent(visit)) return showGone(c, parts)
  const { t } = complaintText(c.var.lang)
  const errors = documents.map(({ name }) => t('error.document.sent-already', { name }))
  return showSent(c, parts, visit, errors.length > 0 ? { tooLate: errors } : {})
}

async function remove(parts: PortalParts, visit: Visit, id: string): Promise<void> {
  const isMine = (content: OpenDraft) => content.documents.some((document) => document.id === id)
  const changed = await changeDraft(parts, visit, (content) =>
    isMine(content) ? withoutDocument(content, id) : undefined,
  )
  if (changed?.isSaved) await discardUploads(parts, [id])
}

/** Of a document that was there already, the second copy. */
function idsNotIn({ documents }: OpenDraft, added: readonly DocumentContent[]): string[] {
  const kept = new Set(documents.map(({ id }) => id))
  return added.map(({ id }) => id).filter((id) => !kept.has(id))
}

function showDocuments(
  c: Ctx,
  parts: PortalParts,
  safe: Safe<OpenDraft>,
  errors: readonly string[] = [],
) {
  const from = fromOf(c.req.query('from'))
  const page = { parts, lang: c.var.lang, safe, from, errors }
  return show(c, <DocumentsPage {...page} />, errors.length > 0 ? 422 : 200)
}
