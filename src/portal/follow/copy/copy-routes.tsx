/** A copy of everything for whoever has the file open. */
import { Hono } from 'hono'
import type { MailboxView } from '../../../letterbox/index.ts'
import { attachmentHeaders } from '../../../platform/http/attachment.ts'
import { show } from '../../../platform/http/show.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import { ClosedPage } from '../closed-page.tsx'
import type { Sent } from '../followed.ts'
import { followText } from '../text.ts'
import { fetchView, underway } from '../view.ts'
import { findOpenVisit, frameOf, paths } from '../visit.ts'
import { copyPage } from './copy-page.tsx'
import { streamCopy } from './copy.ts'

export function copyRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()

  routes.on('GET', paths('file-copy'), async (c) => {
    const frame = frameOf(c, parts)
    const visit = await findOpenVisit(c, parts)
    const open = visit?.safe.content
    const shown = open && (await fetchView(parts, open))
    if (!open || shown?.is !== 'view') return show(c, <ClosedPage frame={frame} />, 403)

    const { view } = shown
    const whole = {
      ...view,
      messages: [...view.messages, ...underway(view, open.sent).map(asMessage)],
    }
    const { t, lang } = followText(view.language)
    const stream = streamCopy(parts, {
      view: whole,
      folder: t('copy.folder'),
      pageName: `${t('copy.file-name')}.html`,
      page: (copied) => copyPage({ frame: { ...frame, lang }, view: whole, copied }),
      at: parts.now(),
    })
    const name = `${t('copy.file-name')}.zip`
    return c.body(stream, 200, attachmentHeaders({ name, mediaType: 'application/zip' }))
  })

  return routes
}

/** What the office has not taken in yet is in the copy as well. */
function asMessage({
  draftId: id,
  body,
  documents,
  wish,
  at,
}: Sent): MailboxView['messages'][number] {
  return { id, from: 'complainant', kind: wish ?? 'message', at, body, documents }
}
