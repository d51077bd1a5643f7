import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { slot } from '../../letterbox/index.ts'
import { neverCompress } from '../../platform/http/compression.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { address, patterns } from '../addresses.ts'
import { idIn, visitorOf } from '../follow/visit.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { findVisitor } from '../safe-cookie.ts'
import { openSafe } from '../safe.ts'
import { holdBack } from '../senders/index.ts'
import { FormPage } from './form-page.tsx'
import { readContact, typedForm } from './form.ts'
import type { Typed, Understood } from './form.ts'
import { contactKinds, offeredSlots, pagesOf } from './kinds.ts'
import { questionKeeping, sendQuestion, sendRequest } from './send.ts'
import { QuestionSentPage, RequestSentPage } from './sent-page.tsx'

const draftField = z.uuid().catch('')
/** Which half-day was promised, for the page that says so; tells nothing of whom. */
const whenField = slot.optional().catch(undefined)

export function contactRoutes(parts: PortalParts): Hono<PortalEnv> {
  const { office, now } = parts
  const routes = new Hono<PortalEnv>()
  for (const kind of contactKinds)
    for (const { lang, path } of patterns(pagesOf[kind].form)) {
      routes.get(path, (c) => {
        const offered = offeredSlots(kind, office, now())
        return show(c, <FormPage {...{ parts, lang, kind, offered }} />)
      })

      routes.post(path, async (c) => {
        const typed = await readForm(c, typedForm)
        const draft = draftField.parse(typed['draft'])
        const offered = offeredSlots(kind, office, now())
        const read = readContact(kind, typed, { lang, offered })
        if (read.ok && draft)
          return c.redirect(
            await send(c, parts, { draft, typed, understood: read.understood }),
            303,
          )
        const problems = read.ok ? {} : read.problems
        return show(c, <FormPage {...{ parts, lang, kind, offered, typed, problems }} />, 422)
      })
    }
  sentRoutes(routes, parts)
  return routes
}

interface Sending {
  readonly draft: string
  readonly typed: Typed
  readonly understood: Understood
}

/** Answers the address of the page that says so. */
async function send(
  c: Context<PortalEnv>,
  parts: PortalParts,
  { draft, typed, understood }: Sending,
): Promise<string> {
  const { lang } = c.var
  const isMachine = await holdBack(c, parts, typed)
  const mark = isMachine ? { isProbablyMachine: true } : {}
  if (understood.is === 'question') {
    const content = { ...understood.content, ...mark }
    const question = await sendQuestion(parts, visitorOf(c, parts), draft, content)
    return address('question-sent', lang, { question })
  }
  const request = { ...understood.request, ...mark }
  await sendRequest(parts, draft, request)
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
