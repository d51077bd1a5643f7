/** The file as its complainant sees it, its documents, and the way out. */
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { leave } from '../../letterbox/index.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { attachmentHeaders } from '../../platform/http/attachment.ts'
import { show } from '../../platform/http/show.ts'
import { UnopenableError, openDocument } from '../../secrecy/index.ts'
import { address } from '../addresses.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { removeSafe } from '../safe.ts'
import { fileForms, forgetUnsent, markOf } from '../unsent.ts'
import { discardUploadsOf } from '../uploads/index.ts'
import { ClosedPage } from './closed-page.tsx'
import { DocumentGonePage } from './document-gone-page.tsx'
import { FilePage } from './file-page.tsx'
import { authOf } from './followed.ts'
import { durationOf } from './how-long.tsx'
import { LeftPage } from './left-page.tsx'
import { mayBeAsked } from './survey/offer.ts'
import { fetchView, findDocument, underway } from './view.ts'
import { fileIn, findOpenVisit, findVisit, frameOf, idIn, paths } from './visit.ts'
import { OpeningPage, RegisteringPage } from './waiting-pages.tsx'

export function fileRoutes(parts: PortalParts) {
  const { db, blobs, now, log } = parts
  const routes = new Hono<PortalEnv>()

  routes.on('GET', paths('left'), (c) => show(c, <LeftPage frame={frameOf(c, parts)} />))

  routes.on('GET', paths('file'), async (c) => {
    const frame = frameOf(c, parts)
    const visit = await findOpenVisit(c, parts)
    const open = visit?.safe.content
    const shown = open && (await fetchView(parts, open))
    if (!open || shown?.is === 'closed') return show(c, <ClosedPage frame={frame} />, 403)

    const file = fileIn(c)
    if (shown?.is === 'view') {
      const { view } = shown
      const duration = await durationOf(db, view)
      const isSurveyOffered = mayBeAsked(view, open)
      const sent = underway(view, open.sent)
      const page = { frame, file, view, duration, isSurveyOffered }
      return show(c, <FilePage {...page} underway={sent} />)
    }
    if (open.access.kind === 'session') return show(c, <OpeningPage frame={frame} file={file} />)
    const lodgedAt = shown?.lodgedAt ?? now()
    return show(c, <RegisteringPage frame={frame} {...{ file, open, lodgedAt }} />)
  })

  routes.on('GET', paths('file-document'), async (c) => {
    const frame = frameOf(c, parts)
    const visit = await findOpenVisit(c, parts)
    const shown = visit && (await fetchView(parts, visit.safe.content))
    if (shown?.is !== 'view') return show(c, <ClosedPage frame={frame} />, 403)

    const document = findDocument(shown.view, idIn(c, 'document'))
    if (!document) throw new NotFoundError('no such document in this file')
    try {
      const plain = await openDocument(blobs.read(document.id), document.key)
      const body = Readable.toWeb(plain) as ReadableStream<Uint8Array>
      return c.body(body, 200, attachmentHeaders(document))
    } catch (error) {
      if (!(error instanceof UnopenableError)) throw error
      log({ event: 'document-cannot-be-opened', document: document.id })
      return show(c, <DocumentGonePage frame={frame} file={fileIn(c)} />, 404)
    }
  })

  routes.on('POST', paths('leave-file'), async (c) => {
    const visit = await findVisit(c, parts)
    if (visit) {
      const { visitor, safe } = visit
      const { content } = safe
      await db.transaction().execute(async (tx) => {
        if (content.is === 'open') await leave(tx, content.access.id, authOf(content))
        for (const form of fileForms)
          await forgetUnsent(tx, visitor, markOf(visitor, content.reference, form), now())
        await removeSafe(tx, visitor, safe.id)
      })
      await discardUploadsOf(parts, safe.id)
    }
    return c.redirect(address('left', c.var.lang), 303)
  })

  return routes
}
