/** The file as its complainant sees it, its documents, and the way out. */
import { Hono } from 'hono'
import { NotFoundError } from '../../platform/errors.ts'
import { attachmentHeaders } from '../../platform/http/attachment.ts'
import { answerPart } from '../../platform/http/part.ts'
import { show } from '../../platform/http/show.ts'
import { UnopenableError, openDocument } from '../../secrecy/index.ts'
import { address } from '../addresses.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { ClosedPage } from './closed-page.tsx'
import { DocumentGonePage } from './document-gone-page.tsx'
import { FilePage } from './file-page.tsx'
import { durationOf } from './how-long.tsx'
import { endVisit } from './leaving.ts'
import { LeftPage } from './left-page.tsx'
import { mayBeAsked } from './survey/offer.ts'
import { fetchView, findDocument, underway } from './view.ts'
import { fileIn, findListVisit, findOpenVisit, findVisit, frameOf, idIn, paths } from './visit.ts'
import { WaitingPage } from './waiting-pages.tsx'

export function fileRoutes(parts: PortalParts) {
  const { db, blobs, now, log } = parts
  const routes = new Hono<PortalEnv>()

  routes.on('GET', paths('left'), (c) => show(c, <LeftPage frame={frameOf(c, parts)} />))

  routes.on('GET', paths('file'), async (c) => {
    const frame = frameOf(c, parts)
    const visit = await findOpenVisit(c, parts)
    const open = visit?.safe.content
    const shown = open && (await fetchView(parts, open))
    const file = fileIn(c)
    if (!open || shown?.is === 'closed') {
      const isList = await findListVisit(c, parts)
      if (isList) return c.redirect(address('file-list', frame.lang, { file }), 303)
      return show(c, <ClosedPage frame={frame} />, 403)
    }
    if (shown?.is === 'view') {
      const { view } = shown
      const duration = await durationOf(db, view)
      const isSurveyOffered = mayBeAsked(view, open)
      const sent = underway(view, open.sent)
      const page = { frame, file, view, duration, isSurveyOffered, list: open.list }
      return show(c, <FilePage {...page} underway={sent} />)
    }
    return show(
      c,
      <WaitingPage frame={frame} {...{ file, open }} lodgedAt={shown?.lodgedAt ?? now()} />,
    )
  })

  routes.on('GET', paths('file-document'), async (c) => {
    const frame = frameOf(c, parts)
    const visit = await findOpenVisit(c, parts)
    const shown = visit && (await fetchView(parts, visit.safe.content))
    if (shown?.is !== 'view') return show(c, <ClosedPage frame={frame} />, 403)

    const document = findDocument(shown.view, idIn(c, 'document'))
    if (!document) throw new NotFoundError('no such document in this file')
    try {
      const bytes = await openDocument(blobs.read(document.id), document.key)
      const headers = attachmentHeaders(document)
      return answerPart(c, { headers, size: document.size, bytes })
    } catch (error) {
      if (!(error instanceof UnopenableError)) throw error
      log({ event: 'document-cannot-be-opened', document: document.id })
      return show(c, <DocumentGonePage frame={frame} file={fileIn(c)} />, 404)
    }
  })

  routes.on('POST', paths('leave-file'), async (c) => {
    const visit = await findVisit(c, parts)
    if (visit) await endVisit(parts, visit)
    return c.redirect(address('left', c.var.lang), 303)
  })

  return routes
}
