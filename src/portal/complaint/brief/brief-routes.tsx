/** The short way: three questions on one page. What is missing we ask by telephone. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { dayIn } from '../../../platform/clock.ts'
import { readForm } from '../../../platform/http/form.ts'
import { show } from '../../../platform/http/show.ts'
import { address, patterns } from '../../addresses.ts'
import { beginForm, formIdIn } from '../../form-id.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import { findVisitor } from '../../safe-cookie.ts'
import { isTrapFilled } from '../../senders/index.ts'
import { isLanguageChange, isTyping, typingAnswer } from '../../typing.ts'
import { findUnsent, forgetUnsent, keepUnsent } from '../../unsent.ts'
import { check } from '../asking/question.ts'
import type { Fields } from '../asking/question.ts'
import { findQuestion } from '../asking/questions.ts'
import { changeDraft, findDraft, hasTooMany, isOpen, listDrafts, startDraft } from '../drafts.ts'
import type { OpenVisit, Visit } from '../drafts.ts'
import { travelled, visitField } from '../ends/from-questionnaire.ts'
import { checkPlace, hrefOf, wrongPlace } from '../places.ts'
import type { Place } from '../places.ts'
import { showGone, toSent } from '../visit.tsx'
import { toVoice } from '../voice/voice-button.tsx'
import { isSpoken, voiceIn } from '../voice/voice.ts'
import { BriefPage, briefQuery } from './brief-page.tsx'
import { briefAnswers, briefFields, typedIn } from './typed.ts'

type Ctx = Context<PortalEnv>

/** In the order of the page. */
const asked = ['what-happened', 'service', 'contact'] as const

const briefForm = z.record(z.string(), z.string().catch(''))

export function briefRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()
  for (const { lang, path } of patterns('brief')) {
    routes.get(path, async (c) => {
      const formId = formIdIn(c)
      if (!formId) return beginForm(c, parts)
      const visit = await findDraft(c, parts, formId)
      if (visit && !isOpen(visit)) return toSent(c, visit)
      const visitId = visitField.parse(c.req.query('visit'))
      const draft = visit?.safe.content
      const fields = draft
        ? await briefFields(parts, draft.answers, lang)
        : await fieldsWithoutDraft(c, parts, formId, visitId)
      const voice = draft && voiceIn(draft.documents)
      return show(c, <BriefPage {...{ parts, lang, formId, visitId, fields, voice }} />)
    })

    routes.post(path, async (c) => {
      const form = await readForm(c, briefForm)
      const formId = formIdIn(c) ?? randomUUID()
      if (isTyping(c)) return await keepTyping(c, parts, formId, form)
      const visit = await keep(c, parts, formId, form)
      if (!visit) return showGone(c, parts)
      if (visit !== 'full' && !isOpen(visit)) return toSent(c, visit)
      const visitId = visitField.parse(form['visit'])
      if (isLanguageChange(form))
        return c.redirect(address('brief', lang) + briefQuery(formId, visitId), 303)
      if (visit === 'full') {
        const full = await listDrafts(c, parts)
        const page = { parts, lang, formId, visitId, fields: form, voice: undefined, full }
        return show(c, <BriefPage {...page} />, 422)
      }
      const place = toVoice(form, visit.safe.id, 'check') ?? placeAfter(parts, visit)
      return c.redirect(hrefOf(lang, place), 303)
    })
  }
  return routes
}

/** What waits for a draft, where there were too many; otherwise what was answered before. */
async function fieldsWithoutDraft(
  c: Ctx,
  parts: PortalParts,
  formId: string,
  visitId: string | undefined,
): Promise<Fields> {
  const visitor = findVisitor(c)
  const unsent = visitor && (await findUnsent(parts.db, visitor, formId, parts.now()))
  if (unsent) return unsent.fields
  const { answers = {} } = await travelled(c, parts, visitId)
  return await briefFields(parts, answers, c.var.lang)
}

async function keepTyping(c: Ctx, parts: PortalParts, formId: string, form: Fields) {
  // Without its cookie, nobody would find it again.
  const visit = findVisitor(c) && (await keep(c, parts, formId, form))
  if (!visit) return typingAnswer(c, 'gone')
  return typingAnswer(c, visit === 'full' || isOpen(visit) ? 'kept' : 'changed-elsewhere')
}

/**
 * Before anything is found wrong with it: whatever comes, nothing typed is lost. The same page, sent again, is
 * the same draft. Undefined: it went while this was on its way. Full: there are too many for one more; it waits.
 */
async function keep(
  c: Ctx,
  parts: PortalParts,
  formId: string,
  form: Fields,
): Promise<Visit | 'full' | undefined> {
  const visit = await findDraft(c, parts, formId)
  if (visit && !isOpen(visit)) return visit
  if (visit) {
    const typed = await briefAnswers(parts, form, visit.safe.content.answers)
    const changed = await changeDraft(parts, visit, (content) => ({
      ...content,
      answers: { ...content.answers, ...typed },
    }))
    return changed && { ...visit, safe: changed.safe }
  }
  const { db, now } = parts
  const visitor = findVisitor(c)
  if (visitor && (await hasTooMany(c, parts))) {
    await keepUnsent(db, visitor, { mark: formId, fields: typedIn(form) }, now())
    return 'full'
  }
  const begun = await begin(c, parts, formId, form)
  if (visitor) await forgetUnsent(db, visitor, formId, now())
  return begun
}

async function begin(c: Ctx, parts: PortalParts, formId: string, form: Fields) {
  const before = await travelled(c, parts, visitField.parse(form['visit']))
  const answers = { ...before.answers, ...(await briefAnswers(parts, form, {})) }
  const begun = {
    isOwnDevice: false,
    isRestarted: false,
    isBrief: true,
    ...(isTrapFilled(form) && { isProbablyMachine: true }),
  }
  return await startDraft(c, parts, { ...begun, ...before, answers }, formId)
}

/** To the first answer that is none; otherwise to all of them, before they are sent. */
function placeAfter({ office, now }: PortalParts, { safe: { id, content } }: OpenVisit): Place {
  const today = dayIn(office.timeZone, now())
  const about = { today, isSpoken: isSpoken(content) }
  const wrong = asked.find((each) => {
    const question = findQuestion(each)
    return question && !check(question, content.answers[each]?.fields ?? {}, about).ok
  })
  return wrong ? wrongPlace(id, wrong, 'check') : checkPlace(id)
}
