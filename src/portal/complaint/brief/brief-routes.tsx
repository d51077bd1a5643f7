/** The short way: three questions on one page. What is missing we ask by telephone. */
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
import { check } from '../asking/question.ts'
import type { Fields } from '../asking/question.ts'
import { findQuestion } from '../asking/questions.ts'
import { changeDraft, findDraft, isOpen, startDraft } from '../drafts.ts'
import type { OpenVisit, Visit } from '../drafts.ts'
import { travelled, visitField } from '../ends/from-questionnaire.ts'
import { checkPlace, hrefOf, wrongPlace } from '../places.ts'
import type { Place } from '../places.ts'
import { showGone, toSent } from '../visit.tsx'
import { toVoice } from '../voice/voice-button.tsx'
import { isSpoken, voiceIn } from '../voice/voice.ts'
import { BriefPage, briefQuery } from './brief-page.tsx'
import { briefAnswers, briefFields } from './typed.ts'

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
      const { answers = {} } = draft ?? (await travelled(c, parts, visitId))
      const fields = await briefFields(parts, answers, lang)
      const voice = draft && voiceIn(draft.documents)
      return show(c, <BriefPage {...{ parts, lang, formId, visitId, fields, voice }} />)
    })

    routes.post(path, async (c) => {
      const form = await readForm(c, briefForm)
      if (isTyping(c)) return await keepTyping(c, parts, form)
      const visit = await keep(c, parts, form)
      if (!visit) return showGone(c, parts)
      if (!isOpen(visit)) return toSent(c, visit)
      const { id } = visit.safe
      if (isLanguageChange(form)) {
        const query = briefQuery(id, visitField.parse(form['visit']))
        return c.redirect(address('brief', lang) + query, 303)
      }
      const place = toVoice(form, id, 'check') ?? placeAfter(parts, visit)
      return c.redirect(hrefOf(lang, place), 303)
    })
  }
  return routes
}

async function keepTyping(c: Ctx, parts: PortalParts, form: Fields) {
  // Without its cookie, nobody would find it again.
  const visit = findVisitor(c) && (await keep(c, parts, form))
  if (!visit) return typingAnswer(c, 'gone')
  return typingAnswer(c, isOpen(visit) ? 'kept' : 'changed-elsewhere')
}

/**
 * Before anything is found wrong with it: whatever comes, nothing typed is lost. The same page, sent again, is
 * the same draft. Undefined: it went while this was on its way.
 */
async function keep(c: Ctx, parts: PortalParts, form: Fields): Promise<Visit | undefined> {
  const formId = formIdIn(c)
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
