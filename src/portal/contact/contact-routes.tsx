import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { slot } from '../../letterbox/index.ts'
import { neverCompress } from '../../platform/http/compression.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { address, patterns } from '../addresses.ts'
import { idIn, visitorOf } from '../follow/visit.ts'
import { beginForm, formIdIn, formQuery } from '../form-id.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { findVisitor } from '../safe-cookie.ts'
import type { Visitor } from '../safe-cookie.ts'
import { openSafe } from '../safe.ts'
import { holdBack } from '../senders/index.ts'
import { isLanguageChange, isTyping, typingAnswer, withLanguageOfPage } from '../typing.ts'
import { findUnsent, keepUnsent } from '../unsent.ts'
import { FormPage } from './form-page.tsx'
import { readContact, typedForm } from './form.ts'
import type { Typed, Understood } from './form.ts'
import { contactKinds, offeredSlots, pagesOf } from './kinds.ts'
import type { ContactKind } from './kinds.ts'
import { questionKeeping, sendQuestion, sendRequest } from './send.ts'
import { QuestionSentPage, RequestSentPage } from './sent-page.tsx'

/** Which half-day was promised, for the page that says so; tells nothing of whom. */
const whenField = slot.optional().catch(undefined)

export function contactRoutes(parts: PortalParts): Hono<PortalEnv> {
  const { office, now } = parts
  const routes = new Hono<PortalEnv>()
  for (const kind of contactKinds)
    for (const { lang, path } of patterns(pagesOf[kind].form)) {
      routes.get(path, async (c) => {
        const formId = formIdIn(c)
        if (!formId) return beginForm(c, parts)
        const visitor = findVisitor(c)
        const unsent = visitor && (await findUnsent(parts.db, visitor, formId, now()))
        if (unsent?.sentTo) return c.redirect(unsent.sentTo, 303)
        const offered = offeredSlots(kind, office, now())
        return show(
          c,
          <FormPage {...{ parts, lang, kind, formId, offered }} typed={unsent?.fields} />,
        )
      })

      routes.post(path, async (c) => {
        const typed = await readForm(c, typedForm)
        const formId = formIdIn(c) ?? randomUUID()
        if (isTyping(c) || isLanguageChange(typed))
          return await keep(c, parts, { kind, formId, typed })
        const offered = offeredSlots(kind, office, now())
        const read = readContact(kind, typed, { lang, offered })
        if (read.ok) {
          const { understood } = read
          return c.redirect(await send(c, parts, { formId, typed, understood }), 303)
        }
        const { problems } = read
        return show(
          c,
          <FormPage {...{ parts, lang, kind, formId, offered, typed, problems }} />,
          422,
        )
      })
    }
  sentRoutes(routes, parts)
  return routes
}

interface Keeping {
  readonly kind: ContactKind
  readonly formId: string
  readonly typed: Typed
}

/** As it is, for the page to come back with it. */
async function keep(c: Context<PortalEnv>, parts: PortalParts, { kind, formId, typed }: Keeping) {
  const { db, now } = parts
  // Without its cookie, a script must not say that it is kept.
  if (isTyping(c) && !findVisitor(c)) return typingAnswer(c, 'gone')
  const visitor = visitorOf(c, parts)
  const { sentTo } = (await findUnsent(db, visitor, formId, now())) ?? {}
  if (isTyping(c) && sentTo) return typingAnswer(c, 'changed-elsewhere')
  const fields = withLanguageOfPage(typed, typed)
  await keepUnsent(db, visitor, { mark: formId, fields }, now())
  if (isTyping(c)) return typingAnswer(c, 'kept')
  return c.redirect(address(pagesOf[kind].form, c.var.lang) + formQuery(formId), 303)
}

interface Sending {
  readonly formId: string
  readonly typed: Typed
  readonly understood: Understood
}

/** Answers the address of the page that says so. */
async function send(c: Context<PortalEnv>, parts: PortalParts, sending: Sending): Promise<string> {
  const visitor = visitorOf(c, parts)
  const sentTo = await deliver(c, parts, visitor, sending)
  // Whoever goes back learns that it was sent.
  await keepUnsent(parts.db, visitor, { mark: sending.formId, fields: {}, sentTo }, parts.now())
  return sentTo
}

async function deliver(
  c: Context<PortalEnv>,
  parts: PortalParts,
  visitor: Visitor,
  { formId, typed, understood }: Sending,
): Promise<string> {
  const { lang } = c.var
  const isMachine = await holdBack(c, parts, typed)
  const mark = isMachine ? { isProbablyMachine: true } : {}
  if (understood.is === 'question') {
    const content = { ...understood.content, ...mark }
    const question = await sendQuestion(parts, visitor, formId, content)
    return address('question-sent', lang, { question })
  }
  const request = { ...understood.request, ...mark }
  await sendRequest(parts, formId, request)
  const [promised = ''] = request.slots
  const query = request.kind === 'call-back' ? `?${new URLSearchParams({ when: promised })}` : ''
  return address(pagesOf[request.kind].sent, lang) + query
}

function sentRoutes(routes: Hono<PortalEnv>, parts: PortalParts): void {
  for (const kind of ['call-back', 'appointment'] as const)
    for (const { lang, path } of patterns(pagesOf[kind].sent))
      routes.get(path, (c) => {
        const promised = whenField.parse(c.req.query('when'))
        return show(c, <RequestSentPage {...{ parts, lang, kind, promised }} />)
      })

  for (const { lang, path } of patterns('question-sent'))
    routes.get(path, async (c) => {
      // It shows a code.
      neverCompress(c)
      const id = idIn(c, 'question')
      const visitor = findVisitor(c)
      const safe = visitor && (await openSafe(parts.db, visitor, questionKeeping, id, parts.now()))
      return show(c, <QuestionSentPage {...{ parts, lang, id }} sent={safe?.content} />)
    })
}
