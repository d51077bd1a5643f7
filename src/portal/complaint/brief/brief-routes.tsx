/** The short way: three questions on one page. What is missing we ask by telephone. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { z } from 'zod'
import { dayIn } from '../../../platform/clock.ts'
import { readForm } from '../../../platform/http/form.ts'
import { show } from '../../../platform/http/show.ts'
import { findService, holdsName, servicesNamed } from '../../../published/index.ts'
import { patterns } from '../../addresses.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import { check } from '../asking/question.ts'
import type { Fields } from '../asking/question.ts'
import { findQuestion } from '../asking/questions.ts'
import type { TypedAnswers } from '../answers.ts'
import { startDraft } from '../drafts.ts'
import { travelled, visitField } from '../ends/from-questionnaire.ts'
import { isTrapFilled } from '../../senders/index.ts'
import { checkPlace, hrefOf, wrongPlace } from '../places.ts'
import type { Place } from '../places.ts'
import { toVoice } from '../voice/voice-button.tsx'
import { BriefPage } from './brief-page.tsx'

/** In the order of the page. */
const asked = ['what-happened', 'service', 'contact'] as const

const briefForm = z.record(z.string(), z.string().catch(''))

export function briefRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()
  for (const { lang, path } of patterns('brief')) {
    routes.get(path, async (c) => {
      const visitId = visitField.parse(c.req.query('visit'))
      const { answers = {} } = await travelled(c, parts, visitId)
      const service = await findService(parts.db, answers.service?.fields['service'] ?? '')
      const words = service?.names[lang] ?? answers.service?.fields['words']
      return show(c, <BriefPage parts={parts} lang={lang} visitId={visitId} words={words} />)
    })

    // Kept before anything is found wrong with it: whatever comes, nothing typed is lost.
    routes.post(path, async (c) => {
      const form = await readForm(c, briefForm)
      const before = await travelled(c, parts, visitField.parse(form['visit']))
      const answers: TypedAnswers = {
        ...before.answers,
        'what-happened': answered(form, ['what-happened']),
        service: { fields: await serviceFields(parts, form['words'] ?? ''), stamp: randomUUID() },
        contact: answered(form, ['channel', 'email', 'post', 'telephone']),
      }
      const begun = {
        isOwnDevice: false,
        isRestarted: false,
        isBrief: true,
        ...(isTrapFilled(form) && { isProbablyMachine: true }),
      }
      const { safe } = await startDraft(c, parts, { ...begun, ...before, answers })
      const place = toVoice(form, safe.id, 'check') ?? placeAfter(parts, safe.id, answers)
      return c.redirect(hrefOf(lang, place), 303)
    })
  }
  return routes
}

function answered(form: Fields, names: readonly string[]) {
  const fields = Object.fromEntries(names.map((name) => [name, form[name] ?? '']))
  return { fields, stamp: randomUUID() }
}

/** A name that says without doubt which service is meant; otherwise the words stay, and we look. */
async function serviceFields({ db }: PortalParts, words: string): Promise<Fields> {
  const named = await servicesNamed(db, words)
  const service = (named.length === 1 && named[0]) || undefined
  const other = holdsName(words) ? 'not-listed' : 'unknown'
  return { words, searched: words, service: service ?? other }
}

/** To the first answer that is none; otherwise to all of them, before they are sent. */
function placeAfter({ office, now }: PortalParts, draft: string, answers: TypedAnswers): Place {
  const today = dayIn(office.timeZone, now())
  const wrong = asked.find((id) => {
    const question = findQuestion(id)
    return question && !check(question, answers[id]?.fields ?? {}, { today, isSpoken: false }).ok
  })
  return wrong ? wrongPlace(draft, wrong, 'check') : checkPlace(draft)
}
