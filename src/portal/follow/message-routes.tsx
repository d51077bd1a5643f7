/** Writing to the office: words and documents, nothing lost, nothing sent twice. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { cutOffText, receiveDocuments, receiveFields, refusedText } from '../../documents/index.ts'
import type { Received } from '../../documents/index.ts'
import { lengths, wishes } from '../../letterbox/index.ts'
import type { DocumentContent } from '../../letterbox/index.ts'
import { BadRequestError } from '../../platform/errors.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { numberText } from '../../platform/i18n/numbers.ts'
import { address } from '../addresses.ts'
import { tidied } from '../../platform/http/tidied.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { findVisitor } from '../safe-cookie.ts'
import type { Visitor } from '../safe-cookie.ts'
import { guardFields, holdBack } from '../senders/index.ts'
import { isTyping, typingAnswer } from '../typing.ts'
import { findUnsent, forgetUnsent, keepUnsent, markOf } from '../unsent.ts'
import { answerPiece, isPiece, shelfOf } from '../uploads/index.ts'
import type { UploadPlace } from '../uploads/index.ts'
import { ClosedPage } from './closed-page.tsx'
import type { Typed } from './draft-rules.ts'
import { takeMessage } from './message.ts'
import type { Outcome } from './message.ts'
import { MessagePage } from './message-page.tsx'
import { SentPage } from './sent-page.tsx'
import { complaintText } from '../complaint/text.ts'
import type { Open } from './followed.ts'
import { findKeptHelper } from './view.ts'
import { followText } from './text.ts'
import { fileIn, findOpenVisit, frameOf, paths } from './visit.ts'
import type { Visit } from './visit.ts'

const messageForm = z.object({
  draft: z.uuid(),
  mark: z.string().max(40),
  body: z.string().default('').transform(tidied),
  action: z.enum(['add', 'send']).optional(),
  remove: z.uuid().optional(),
  withhold: z.uuid().optional(),
  'pass-on': z.uuid().optional(),
  wish: z.enum(wishes).optional().catch(undefined),
  'about-health': z.literal('yes').optional().catch(undefined),
  ...guardFields,
})
type MessageForm = z.infer<typeof messageForm>

export function messageRoutes(parts: PortalParts) {
  const { db, now } = parts
  const routes = new Hono<PortalEnv>()

  routes.on('GET', paths('write-message'), async (c) => await showMessage(c, parts))

  routes.on('POST', paths('write-message'), async (c) => {
    if (isTyping(c)) return await keepTyping(c, parts)
    const visit = await findOpenVisit(c, parts)
    if (isPiece(c)) return await answerPiece(c, parts, visit && uploadPlaceOf(visit))
    if (!visit) return await tooLate(c, parts, readTyped(await receiveFields(c.req.raw)))
    const { visitor, safe } = visit
    const file = safe.id
    const received = await receiveDocuments(c.req.raw, shelfOf(parts, uploadPlaceOf(visit), now()))
    if (!received.ok) {
      await keepWords(parts, { visitor, file, fields: received.fields })
      // The connection broke, and nobody waits for this answer; or a script does, and begins its file anew.
      throw new BadRequestError(cutOffText(c.var.lang))
    }

    const typed = readTyped(received.fields)
    const isToBeSent = typed.action === 'send' && received.refused.length === 0
    const isProbablyMachine =
      isToBeSent && (await holdBack(c, parts, typed, safe.content.access.id))
    const outcome = await takeMessage(parts, {
      visitor,
      file,
      typed: toTake(typed, received.documents),
      mayBeSent: isToBeSent,
      isProbablyMachine,
    })
    if (outcome.is === 'closed') return await tooLate(c, parts, typed)
    await forgetUnsent(db, visitor, typed.mark, now())
    return await answer(c, parts, { outcome, received, typed, open: safe.content })
  })

  routes.on('GET', paths('message-sent'), async (c) => {
    const frame = frameOf(c, parts)
    const visit = await findOpenVisit(c, parts)
    const last = visit?.safe.content.sent.at(-1)
    if (!last) return show(c, <ClosedPage frame={frame} />, 403)
    return show(c, <SentPage frame={frame} file={fileIn(c)} sent={last} />)
  })

  return routes
}

async function showMessage(c: Context<PortalEnv>, parts: PortalParts) {
  const { db, now } = parts
  const frame = frameOf(c, parts)
  const visit = await findOpenVisit(c, parts)
  if (!visit) return show(c, <ClosedPage frame={frame} />, 403)
  const { visitor, safe } = visit
  const { draft, reference } = safe.content
  const wish = wishIn(c) ?? draft.wish
  const mark = markOf(visitor, reference, 'message')
  const unsent = draft.body ? undefined : await findUnsent(db, visitor, mark, now())
  const kept = unsent?.fields['body']
  return show(
    c,
    <MessagePage
      frame={frame}
      file={safe.id}
      draft={{ ...draft, body: kept ?? draft.body, wish: wish === 'message' ? undefined : wish }}
      mark={mark}
      keptHelper={await findKeptHelper(parts, safe.content)}
      notice={kept ? 'kept' : undefined}
    />,
  )
}

function uploadPlaceOf({ visitor, safe }: Visit<Open>): UploadPlace {
  return { safeId: safe.id, holder: visitor }
}

/** As the link to the page says; *message* for none of them. */
function wishIn(c: Context<PortalEnv>) {
  return z
    .enum([...wishes, 'message'])
    .optional()
    .catch(undefined)
    .parse(c.req.query('wish'))
}

/** Of a message that was sent in another window nothing is kept beside it: the form will bring the words. */
async function keepTyping(c: Context<PortalEnv>, parts: PortalParts) {
  const fields = await readForm(c, z.record(z.string(), z.string().catch('')))
  const visit = await findOpenVisit(c, parts)
  if (!visit) return typingAnswer(c, 'gone')
  const { visitor, safe } = visit
  if (safe.content.sent.some(({ draftId }) => draftId === fields['draft']))
    return typingAnswer(c, 'changed-elsewhere')
  await keepWords(parts, { visitor, file: safe.id, fields })
  return typingAnswer(c, 'kept')
}

interface CutOff {
  readonly visitor: Visitor
  readonly file: string
  readonly fields: Readonly<Record<string, string>>
}

/** Words come before documents: where the line broke in a document, they are whole, and kept in the draft. */
async function keepWords(parts: PortalParts, { visitor, file, fields }: CutOff): Promise<void> {
  const read = messageForm.safeParse(fields)
  if (!read.success || fields['body'] === undefined) return
  const { draft, body, wish, 'about-health': health } = read.data
  const typed = toTake({ draft, body, wish, 'about-health': health }, [])
  await takeMessage(parts, { visitor, file, typed, mayBeSent: false, isProbablyMachine: false })
}

type ToTake = Pick<MessageForm, 'draft' | 'body'> & Partial<MessageForm>

function toTake(form: ToTake, added: readonly DocumentContent[]): Typed {
  return { ...form, draftId: form.draft, added, isAboutHealth: form['about-health'] && true }
}

interface Answering {
  readonly open: Open
  readonly outcome: Exclude<Outcome, { is: 'closed' }>
  readonly received: Extract<Received, { ok: true }>
  readonly typed: MessageForm
}

async function answer(
  c: Context<PortalEnv>,
  parts: PortalParts,
  { outcome, received: { documents, refused }, typed, open }: Answering,
) {
  const isNothingChosen = typed.action === 'add' && documents.length + refused.length === 0
  const frame = frameOf(c, parts)
  const file = fileIn(c)
  if (outcome.is === 'sent') return c.redirect(address('message-sent', frame.lang, { file }), 303)

  const { draft } = outcome
  const problems = {
    ...(outcome.is === 'kept' &&
      outcome.refusal && { body: refusalText(frame.lang, outcome.refusal, draft.body) }),
    ...(refused.length > 0 && {
      documents: refused.map((each) => refusedText(frame.lang, each)),
    }),
    ...(isNothingChosen && {
      documents: [complaintText(frame.lang).t('error.document.none-chosen')],
    }),
  }
  const notice = outcome.is === 'late' ? ('other-sent' as const) : undefined
  if (!notice && Object.keys(problems).length === 0) {
    const marked = typed.withhold ?? typed['pass-on']
    const place = marked ? `#document-${marked}` : ''
    return c.redirect(address('write-message', frame.lang, { file }) + place, 303)
  }
  const keptHelper = await findKeptHelper(parts, open)
  const page = { file, draft, notice, problems, keptHelper }
  return show(c, <MessagePage frame={frame} mark={typed.mark} {...page} />, 422)
}

/** The file is closed. What was typed is shown, and kept where this browser can find it again. */
async function tooLate(c: Context<PortalEnv>, parts: PortalParts, { body, mark }: MessageForm) {
  const visitor = findVisitor(c)
  if (visitor && body) await keepUnsent(parts.db, visitor, { mark, fields: { body } }, parts.now())
  const unsent = body ? { body, isKept: visitor !== undefined, isMessage: true } : undefined
  return show(c, <ClosedPage frame={frameOf(c, parts)} unsent={unsent} />, 403)
}

function readTyped(fields: Readonly<Record<string, string>>): MessageForm {
  const read = messageForm.safeParse(fields)
  if (!read.success) throw new BadRequestError('no message of a page of ours')
  return read.data
}

function refusalText(lang: Lang, refusal: 'message-missing' | 'message-long', body: string) {
  const most = numberText(lang, lengths.story)
  return followText(lang).t(`error.${refusal}`, { most, count: numberText(lang, body.length) })
}
