import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import type { OfficeEnv } from '../../identity/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { attachmentHeaders } from '../../platform/http/attachment.ts'
import { answerPart } from '../../platform/http/part.ts'
import { show } from '../../platform/http/show.ts'
import { parseReference } from '../../platform/office/index.ts'
import { openDocument } from '../../secrecy/index.ts'
import { look } from '../acting.ts'
import { NextActs } from '../acts/next-acts.tsx'
import { findDraft, noteDraft } from '../composing/draft-store.ts'
import { closedBook } from '../acts/scene.ts'
import { contextAt } from '../house.ts'
import { cameFrom } from '../lists/came-from.ts'
import { InListLinks, findNextInList } from '../lists/next-in-list.tsx'
import type { CaseworkParts } from '../parts.ts'
import { statusOf } from '../procedure/state.ts'
import { caseworkText } from '../text.ts'
import { recordLook } from '../urgent/urgent-store.ts'
import { FilePage } from './file-page.tsx'
import { openDocumentOf, openFile } from './opening.ts'
import { showFile } from './shown-file.ts'
import type { ShownFile } from './shown-file.ts'

export function fileRoutes(parts: CaseworkParts) {
  const { db, house, blobs, now } = parts
  const { timeZone } = house.office
  const routes = new Hono<OfficeEnv>()

  routes.get('/files/:reference', async (c) => {
    const at = now()
    const { frame, lang, staff } = c.var
    const { file, inList, draft } = await db.transaction().execute(async (tx) => {
      const shown = await openShown(parts, c, tx, at)
      // Shown as new once more, so that the reader sees what is.
      await look(tx, { house, by: staff.id, at }, shown)
      if (shown.state.isUrgent && statusOf(shown.state) !== 'closed')
        await recordLook(tx, shown.id, { staffId: staff.id, at })
      const from = cameFrom(c, shown.referenceText)
      const found =
        from && (await findNextInList(tx, parts, from, { me: staff.id, fileId: shown.id }))
      const place = { caseId: shown.id, staffId: staff.id, kind: noteDraft }
      return {
        file: shown,
        inList: found && <InListLinks lang={lang} inList={found} />,
        draft: await findDraft(tx, place),
      }
    })
    const context = contextAt(house, at)
    const text = caseworkText(lang)
    const scene = { file, house, context, text, staff, services: [], themes: [], book: closedBook }
    const nextActs = <NextActs scene={scene} />
    const own = { readerId: staff.id, noteDraft: draft }
    const page = { frame, ...own, file, house, timeZone, nextActs, inList, now: at }
    return show(c, <FilePage {...page} />)
  })

  routes.get('/files/:reference/documents/:document', async (c) => {
    const reference = parseReference(house.office, c.req.param('reference'))
    const id = requireUuid(c.req.param('document'))
    const document = await db
      .transaction()
      .execute((tx) => openDocumentOf(tx, reference, id, c.var.staff, now()))
    const bytes = await openDocument(blobs.read(document.id), document.key)
    const { name, size, media_type: mediaType } = document
    const headers = attachmentHeaders({ name, mediaType, size })
    return answerPart(c, { headers, size, bytes })
  })

  return routes
}

/** What is no id would be a fault of the database. */
export function requireUuid(text: string | undefined): string {
  const id = z.uuid().safeParse(text)
  if (!id.success) throw new NotFoundError('not an id')
  return id.data
}

/** The file of the address, opened by whoever is signed in. */
export async function openShown(
  { house }: CaseworkParts,
  c: Context<OfficeEnv>,
  tx: Tx,
  at: Date,
): Promise<ShownFile> {
  const reference = parseReference(house.office, c.req.param('reference') ?? '')
  const file = await openFile(tx, reference, c.var.staff, at)
  return await showFile(tx, house, file, c.var.lang)
}
