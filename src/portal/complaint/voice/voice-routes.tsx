/** The voice message of a draft: taken as it arrives, put in place of the one before, taken away. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { cutOffText, receiveDocuments, refusedText } from '../../../documents/index.ts'
import type { Received } from '../../../documents/index.ts'
import { recordingHeaders } from '../../../platform/http/security.ts'
import { show } from '../../../platform/http/show.ts'
import { patterns } from '../../addresses.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import type { Safe } from '../../safe.ts'
import { answerPiece, discardUploads, isPiece, shelfOf } from '../../uploads/index.ts'
import { isLanguageChange } from '../../typing.ts'
import { understand } from '../answers.ts'
import type { OpenDraft } from '../draft.ts'
import { findUploadPlace, uploadPlaceOf } from '../documents/upload-place.ts'
import { changeDraft, findOrRestartDraft, isOpen, isSent, keepAsLong } from '../drafts.ts'
import type { Visit } from '../drafts.ts'
import { wayOut } from '../leaving/ways-out.tsx'
import { fromOf, hrefOf, placeAfter, voicePlace, wrongPlace } from '../places.ts'
import type { Place } from '../places.ts'
import { notUnderstood } from '../sending/content.ts'
import { ifOpen, showGone, toSent } from '../visit.tsx'
import { voiceText } from './text.ts'
import { isSound, isSpoken, voiceIn, withoutVoice, withVoice } from './voice.ts'
import { VoicePage } from './voice-page.tsx'

type Ctx = Context<PortalEnv>
type Taken = Extract<Received, { ok: true }>

export function voiceRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()
  for (const { path } of patterns('voice')) {
    routes.get(path, async (c) => ifOpen(c, parts, ({ safe }) => showVoice(c, parts, safe)))

    routes.post(path, async (c) => {
      if (isPiece(c)) return await answerPiece(c, parts, await findUploadPlace(c, parts))
      const visit = await findOrRestartDraft(c, parts)
      const shelf = shelfOf(parts, uploadPlaceOf(visit), parts.now())
      const received = await receiveDocuments(c.req.raw, shelf)
      if (received.ok) return await keep(c, parts, visit, received)
      const errors = [cutOffText(c.var.lang)]
      return isOpen(visit) ? showVoice(c, parts, visit.safe, errors) : showGone(c, parts)
    })
  }
  return routes
}

/** The last one that is sound stays, in place of what was there. */
async function keep(c: Ctx, parts: PortalParts, visit: Visit, received: Taken) {
  const { documents, fields } = received
  const voice = documents.findLast(isSound)
  await discardUploads(parts, idsOf(documents.filter((each) => each !== voice)))
  const isRemoved = fields['action'] === 'remove'
  const changed = await change(parts, visit, (content) => {
    if (isRemoved) return withoutVoice(content)
    return voice && withVoice(content, voice)
  })
  if (!changed) {
    await discardUploads(parts, voice ? [voice.id] : [])
    return isSent(visit) ? toSent(c, visit) : showGone(c, parts)
  }
  if (isOpen(visit)) await keepAsLong(c, parts, visit)
  return goOn(c, parts, changed, { received, isChanged: isRemoved || voice !== undefined })
}

interface Kept {
  readonly received: Taken
  /** There is a voice message that was not there before, or none any more. */
  readonly isChanged: boolean
}

function goOn(c: Ctx, parts: PortalParts, changed: Safe<OpenDraft>, { received, isChanged }: Kept) {
  const { fields, refused } = received
  const errors = errorsOf(c, received)
  if (errors.length > 0) return showVoice(c, parts, changed, errors)
  const from = fromOf(c.req.query('from'))
  const stays = isChanged || isLanguageChange(fields)
  const here = stays ? voicePlace(changed.id, from) : undefined
  const place = wayOut(fields, changed.id) ?? here
  if (place) return c.redirect(hrefOf(c.var.lang, place), 303)
  if (fields['action'] === 'upload' && refused.length === 0)
    return showVoice(c, parts, changed, [voiceText(c.var.lang).t('error.none-chosen')])
  return c.redirect(hrefOf(c.var.lang, next(c, changed)), 303)
}

function errorsOf(c: Ctx, { documents, refused }: Taken): string[] {
  const { t } = voiceText(c.var.lang)
  return [
    ...refused.map((file) => refusedText(c.var.lang, file)),
    ...documents.filter((each) => !isSound(each)).map(({ name }) => t('error.not-sound', { name })),
  ]
}

/** On, or to what is still missing: words are then one of the two ways to tell it. */
function next(c: Ctx, { id, content }: Safe<OpenDraft>): Place {
  const from = fromOf(c.req.query('from'))
  const answers = understand(content.answers)
  if (!isSpoken(content) && answers.whatHappened === undefined)
    return wrongPlace(id, 'what-happened', from)
  const [other] = content.isBrief ? notUnderstood(content.answers) : []
  if (other && from === 'check') return wrongPlace(id, other, from)
  return placeAfter(id, 'what-happened', answers, from)
}

/** What was there before goes once the draft names it no more. */
async function change(
  parts: PortalParts,
  visit: Visit,
  by: (content: OpenDraft) => OpenDraft | undefined,
): Promise<Safe<OpenDraft> | undefined> {
  let before: string | undefined
  const changed = await changeDraft(parts, visit, (content) => {
    before = voiceIn(content.documents)?.id
    return by(content)
  })
  if (changed?.isSaved && before) await discardUploads(parts, [before])
  return changed?.safe
}

function idsOf(documents: readonly { readonly id: string }[]): string[] {
  return documents.map(({ id }) => id)
}

function showVoice(
  c: Ctx,
  parts: PortalParts,
  safe: Safe<OpenDraft>,
  errors: readonly string[] = [],
) {
  for (const [name, value] of Object.entries(recordingHeaders)) c.header(name, value)
  const from = fromOf(c.req.query('from'))
  const page = { parts, lang: c.var.lang, safe, from, errors }
  return show(c, <VoicePage {...page} />, errors.length > 0 ? 422 : 200)
}
