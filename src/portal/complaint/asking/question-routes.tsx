/** Every question of the form: shown, answered, kept. Knows no question by itself. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { dayIn } from '../../../platform/clock.ts'
import { NotFoundError } from '../../../platform/errors.ts'
import { readForm } from '../../../platform/http/form.ts'
import { show } from '../../../platform/http/show.ts'
import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { patterns } from '../../addresses.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import type { Safe } from '../../safe.ts'
import { isLanguageChange, isTyping, typingAnswer, withLanguageOfPage } from '../../typing.ts'
import { findChoicesOfServices, findPicks, withChosen } from '../../service-search/choices.ts'
import { understand } from '../answers.ts'
import { isChangedElsewhere, withAnswer } from '../draft.ts'
import type { OpenDraft, Stamp } from '../draft.ts'
import { changeDraft, findDraft, findOrRestartDraft, isOpen, keepAsLong } from '../drafts.ts'
import type { OpenVisit } from '../drafts.ts'
import {
  advicePlace,
  fromOf,
  hrefOf,
  placeAfter,
  questionNumbered,
  questionPlace,
  wrongPlace,
} from '../places.ts'
import type { Place } from '../places.ts'
import { toVoice } from '../voice/voice-button.tsx'
import { isSpoken } from '../voice/voice.ts'
import { wayOut } from '../leaving/ways-out.tsx'
import { check } from './question.ts'
import type { FieldError, Fields, Question, Row } from './question.ts'
import { QuestionPage } from './question-page.tsx'
import { findQuestion } from './questions.ts'
import { notUnderstood } from '../sending/content.ts'
import { findAdvice, findChosenService } from '../services.ts'
import { complaintText } from '../text.ts'
import { ifOpen, showGone, toSent } from '../visit.tsx'

type Ctx = Context<PortalEnv>

/** Besides its own fields, a question's form carries the stamp of the page. */
const questionForm = z.record(z.string(), z.string().catch(''))

export function questionRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()
  for (const { path } of patterns('question')) {
    routes.get(path, async (c) => {
      const question = requireQuestion(c)
      return await ifOpen(c, parts, ({ safe }) => {
        const fields = safe.content.answers[question.id]?.fields ?? {}
        const reading = check(question, fields, askedOf(parts, safe))
        if (reading.ok || c.req.query('wrong') === undefined)
          return showQuestion(c, parts, { safe, question, fields })
        return showQuestion(c, parts, { safe, question, fields, errors: reading.errors }, 422)
      })
    })

    routes.post(path, async (c) => {
      const question = requireQuestion(c)
      const form = await readForm(c, questionForm)
      const named = Object.fromEntries(question.fields.map((name) => [name, form[name] ?? '']))
      const fields = withLanguageOfPage(named, form)
      if (isTyping(c)) return await keepTyping(c, parts, { question, fields, stamp: stampOf(form) })
      const visit = await findOrRestartDraft(c, parts)
      if (!isOpen(visit)) return toSent(c, visit)

      return await keep(c, parts, visit, {
        question,
        fields,
        stamp: stampOf(form),
        goesTo: elsewhere(c, visit, question, form),
      })
    })
  }
  return routes
}

interface Answered {
  readonly question: Question
  readonly fields: Fields
  readonly stamp: Stamp
  /** Elsewhere than on. */
  readonly goesTo: Place | undefined
}

function elsewhere(c: Ctx, { safe }: OpenVisit, question: Question, form: Fields) {
  const from = fromOf(c.req.query('from'))
  const stays = c.req.query('wrong') === undefined ? questionPlace : wrongPlace
  if (isLanguageChange(form)) return stays(safe.id, question.id, from)
  return wayOut(form, safe.id) ?? toVoice(form, safe.id, from)
}

async function keepTyping(
  c: Ctx,
  parts: PortalParts,
  { question, fields, stamp }: Omit<Answered, 'goesTo'>,
) {
  const visit = await findDraft(c, parts)
  if (!visit || !isOpen(visit)) return typingAnswer(c, visit ? 'changed-elsewhere' : 'gone')
  const changed = await changeDraft(parts, visit, (content) =>
    isChangedElsewhere(content, question.id, fields, stamp)
      ? undefined
      : withAnswer(content, question.id, fields, stamp),
  )
  if (changed?.isSaved) await keepAsLong(c, parts, visit)
  return typingAnswer(c, changed?.isSaved ? 'kept' : 'changed-elsewhere')
}

async function keep(c: Ctx, parts: PortalParts, visit: OpenVisit, answered: Answered) {
  const { question, fields, stamp } = answered
  const changed = await changeDraft(parts, visit, (content) =>
    isChangedElsewhere(content, question.id, fields, stamp)
      ? undefined
      : withAnswer(content, question.id, fields, stamp),
  )
  if (!changed) return showGone(c, parts)
  const { safe, isSaved } = changed
  await keepAsLong(c, parts, visit)
  if (isSaved) return c.redirect(hrefOf(c.var.lang, await next(c, parts, safe, answered)), 303)

  const changedTo = await rowsOf(c.var.lang, parts, safe, question)
  return await showQuestion(c, parts, { safe, question, fields, changedTo }, 409)
}

/**
 * Where an answer leads: on, to a word of advice, or to the same page with what is wrong or what it
 * found. A wrong one is kept as well and told after a redirect, so that Back, reload and another
 * language lose nothing of it.
 */
async function next(
  c: Ctx,
  parts: PortalParts,
  { id: draft, content }: Safe<OpenDraft>,
  { question, fields, goesTo }: Answered,
): Promise<Place> {
  if (goesTo) return goesTo
  const from = fromOf(c.req.query('from'))
  if (!check(question, fields, askedOf(parts, { content })).ok)
    return wrongPlace(draft, question.id, from)
  if (question.isSettled && !question.isSettled(fields))
    return questionPlace(draft, question.id, from)
  const answers = understand(content.answers)
  const advice = await findAdvice(parts, question.id, answers)
  if (advice) return advicePlace(draft, question.id, from)
  // Three questions on one page: what is wrong with another of them was on that page as well.
  const [other] = content.isBrief ? notUnderstood(content.answers) : []
  if (other && from === 'check') return wrongPlace(draft, other, from)
  return placeAfter(draft, question.id, answers, from)
}

interface Shown {
  readonly safe: Safe<OpenDraft>
  readonly question: Question
  readonly fields: Fields
  readonly errors?: readonly FieldError[]
  readonly changedTo?: readonly Row[]
}

async function showQuestion(
  c: Ctx,
  parts: PortalParts,
  shown: Shown,
  status: 200 | 409 | 422 = 200,
) {
  const { lang } = c.var
  const found = shown.question.id === 'service' ? await choicesFor(parts, shown.fields, lang) : []
  const page = (
    <QuestionPage
      {...shown}
      parts={parts}
      lang={lang}
      found={found}
      from={fromOf(c.req.query('from'))}
    />
  )
  return show(c, page, status)
}

/** What goes with the words; of a topic that leads to several services, these. */
async function choicesFor(parts: PortalParts, { words = '', service = '' }: Fields, lang: Lang) {
  const picks = await findPicks(parts, service, lang)
  if (picks.length > 0) return picks
  const found = await findChoicesOfServices(parts, words, lang)
  return await withChosen(parts, found, service, lang)
}

async function rowsOf(
  lang: Lang,
  { db }: PortalParts,
  { content }: Safe<OpenDraft>,
  question: Question,
) {
  const answers = understand(content.answers)
  const service = await findChosenService(db, answers)
  return question.rows(answers, { text: complaintText(lang), serviceName: service?.names[lang] })
}

function requireQuestion(c: Ctx): Question {
  const id = questionNumbered(c.req.param('question'))
  const question = id && findQuestion(id)
  if (!question) throw new NotFoundError('question')
  return question
}

function askedOf({ office, now }: PortalParts, { content }: Pick<Safe<OpenDraft>, 'content'>) {
  return { today: dayIn(office.timeZone, now()), isSpoken: isSpoken(content) }
}

function stampOf({ own = '', shown = '' }: Fields): Stamp {
  return { own, shown }
}
