/** Another way to be reached: applied to the file as soon as the office takes it in. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { contactChannels } from '../../letterbox/index.ts'
import type { ContactChange } from '../../letterbox/index.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { address } from '../addresses.ts'
import { fieldErrors } from '../complaint/asking/question.ts'
import type { Fields } from '../complaint/asking/question.ts'
import { contact as question, contactForm } from '../complaint/questions/contact.tsx'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { lockSafe, saveSafe } from '../safe.ts'
import { holdBack } from '../senders/index.ts'
import { isLanguageChange, isTyping, typingAnswer } from '../typing.ts'
import { findUnsent, forgetUnsent, keepUnsent, markOf } from '../unsent.ts'
import { ClosedPage } from './closed-page.tsx'
import { ContactPage } from './contact-page.tsx'
import { afterSending } from './draft-rules.ts'
import { followedKeeping, isOpen } from './followed.ts'
import type { Open } from './followed.ts'
import type { Frame } from './frame.tsx'
import { send } from './message.ts'
import { followText } from './text.ts'
import { fetchView } from './view.ts'
import { fileIn, findOpenVisit, frameOf, paths } from './visit.ts'
import type { Visit } from './visit.ts'

/** Besides the fields: makes one sending of it, however often the button is pressed. */
const typedForm = z.record(z.string(), z.string().catch(''))
const sendingId = z.uuid().catch(() => randomUUID())

export function contactRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()

  routes.on('GET', paths('change-contact'), async (c) => {
    const frame = frameOf(c, parts)
    const visit = await findOpenVisit(c, parts)
    if (!visit) return show(c, <ClosedPage frame={frame} />, 403)
    const { visitor, safe } = visit
    const mark = markOf(visitor, safe.content.reference, 'contact')
    const unsent = await findUnsent(parts.db, visitor, mark, parts.now())
    const { id = randomUUID(), ...typed } = unsent?.fields ?? {}
    const { language: kept, helped } = await viewedBy(parts, visit, frame.lang)
    const fields = { ...typed, language: typed['language'] || kept }
    return show(c, <ContactPage {...{ frame, file: safe.id, id, fields, helped }} />)
  })

  routes.on('POST', paths('change-contact'), async (c) => {
    const frame = frameOf(c, parts)
    const form = await readForm(c, typedForm)
    const id = sendingId.parse(form['id'])
    const fields = Object.fromEntries(question.fields.map((name) => [name, form[name] ?? '']))
    const visit = await findOpenVisit(c, parts)
    if (isTyping(c) || isLanguageChange(form)) return await keep(c, parts, visit, { ...fields, id })
    if (!visit) return tooLate(c, frame, fields)
    const read = contactForm.safeParse(fields)
    const file = fileIn(c)
    if (!read.success) {
      const errors = fieldErrors(read.error.issues)
      const { helped } = await viewedBy(parts, visit, frame.lang)
      return show(c, <ContactPage {...{ frame, file, id, fields, helped, errors }} />, 422)
    }
    const { channel, email, telephone, post } = read.data
    const language = read.data.language ?? (await viewedBy(parts, visit, frame.lang)).language
    const contact = { channel, language, email, telephone, address: post }
    const isProbablyMachine = await holdBack(c, parts, form, visit.safe.content.access.id)
    const sending = { id, contact, lang: frame.lang, isProbablyMachine }
    if (!(await sendContact(parts, visit, sending))) return tooLate(c, frame, fields)
    const mark = markOf(visit.visitor, visit.safe.content.reference, 'contact')
    await forgetUnsent(parts.db, visit.visitor, mark, parts.now())
    return c.redirect(address('message-sent', frame.lang, { file }), 303)
  })

  return routes
}

/** As it is, for the page to come back with it. */
async function keep(
  c: Context<PortalEnv>,
  parts: PortalParts,
  visit: Visit<Open> | undefined,
  fields: Fields,
) {
  if (!visit) return isTyping(c) ? typingAnswer(c, 'gone') : tooLate(c, frameOf(c, parts), fields)
  const { visitor, safe } = visit
  const mark = markOf(visitor, safe.content.reference, 'contact')
  await keepUnsent(parts.db, visitor, { mark, fields }, parts.now())
  if (isTyping(c)) return typingAnswer(c, 'kept')
  return c.redirect(address('change-contact', c.var.lang, { file: safe.id }), 303)
}

interface Viewed {
  /** In which the file is kept: whoever reads it in another one does not ask to change that. */
  readonly language: Lang
  /** Whom a helper helps. */
  readonly helped: string | undefined
}

async function viewedBy(parts: PortalParts, { safe }: Visit<Open>, lang: Lang): Promise<Viewed> {
  const shown = await fetchView(parts, safe.content)
  if (shown.is !== 'view') return { language: lang, helped: undefined }
  const { language, holders = [] } = shown.view
  const isHelper = holders.some(({ isYou, role }) => isYou && role === 'helper')
  const complainant = holders.find(({ role }) => role === 'complainant')
  const helped = complainant?.name ?? followText(lang).t('contact.complainant')
  return { language, helped: isHelper ? helped : undefined }
}

/** What was typed is shown, so that nobody types it twice. */
function tooLate(c: Context<PortalEnv>, frame: Frame, typed: Fields) {
  const body = contactChannels
    .map((way) => typed[way])
    .filter(Boolean)
    .join('\n')
  const unsent = body ? { body, isKept: false, isMessage: false } : undefined
  return show(c, <ClosedPage frame={frame} unsent={unsent} />, 403)
}

interface Sending {
  readonly id: string
  readonly contact: ContactChange
  readonly lang: Lang
  readonly isProbablyMachine: boolean
}

/** The safe and the letterbox change together or not at all. False: the file is open no more. */
async function sendContact(
  { db, now }: PortalParts,
  { visitor, safe: { id: file } }: Visit<Open>,
  { id, contact, lang, isProbablyMachine }: Sending,
): Promise<boolean> {
  // The portal knows what it sent again by this moment.
  const at = now()
  return await db.transaction().execute(async (tx) => {
    const safe = await lockSafe(tx, visitor, followedKeeping, file, at)
    if (!isOpen(safe)) return false
    const open = safe.content
    if (open.sent.some(({ draftId }) => draftId === id)) return true

    const mark = isProbablyMachine ? { isProbablyMachine } : {}
    const message = { id, body: wordsOf(contact, lang), documents: [] }
    if (!(await send(tx, open, { ...message, contact, ...mark }, at))) return false
    const { draft } = open
    const after = { ...afterSending(open, message, at, 'contact'), draft }
    await saveSafe(tx, visitor, followedKeeping, safe, after, at)
    return true
  })
}

/** What is changed, as both sides read it among the messages. */
function wordsOf(
  { channel, language, email, telephone, address: post }: ContactChange,
  lang: Lang,
) {
  const { t } = followText(lang)
  const lines = [
    t('contact.words.channel', { channel: t(`contact.channel.${channel}`) }),
    t('contact.words.language', { language: t(`contact.language.${language}`) }),
    email,
    telephone,
    post,
  ]
  return lines.filter(Boolean).join('\n')
}
