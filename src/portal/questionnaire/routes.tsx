/** The questions one by one, and what comes of the answers. Knows no question by itself. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { dayIn } from '../../platform/clock.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { readBook } from '../../published/index.ts'
import { countVerdict, findDoor, walk } from '../../questionnaire/index.ts'
import type { Question } from '../../questionnaire/index.ts'
import { languageBefore } from '../../ui/languages.tsx'
import { address, patterns } from '../addresses.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { findChoices, findPicks, findServiceChoices } from '../service-search/choices.ts'
import type { Choice } from '../service-search/choices.ts'
import { isLanguageChange, isTyping, typingAnswer } from '../typing.ts'
import { answerForm, isSearched, understand, withSearch, withTyped } from './answering.ts'
import type { Typed } from './answering.ts'
import { AppealTermsPage } from './appeal-terms-page.tsx'
import { keepDecision } from './decision-kept.ts'
import { decisionForm, readDecision, sentDecision } from './decision.ts'
import { LeftPage } from './left-page.tsx'
import { QuestionPage } from './question-page.tsx'
import { findReached, searchOf } from './reached.ts'
import { VerdictPage } from './verdict-page.tsx'
import { changeVisit, endVisits, findVisit, startVisit } from './visit.ts'
import type { Given, Visit } from './visit.ts'

type Ctx = Context<PortalEnv>

export function questionnaireRoutes(parts: PortalParts): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>()
  for (const { lang, path } of patterns('questions')) {
    // Whoever reloads after the start, or comes by a bookmark.
    routes.get(path, (c) => c.redirect(address('can-we-help', lang), 303))
    routes.post(path, async (c) =>
      c.redirect(questionAddress(c, await startVisit(c, parts), 1), 303),
    )
  }
  for (const { path } of patterns('help-question')) {
    routes.get(path, (c) => ifThere(c, parts, (visit) => showQuestion(c, parts, visit)))
    routes.post(path, (c) => ifThere(c, parts, (visit) => takeAnswer(c, parts, visit)))
  }
  for (const { path } of patterns('help-answer')) {
    routes.get(path, (c) => ifThere(c, parts, (visit) => showVerdict(c, parts, visit)))
    routes.post(path, (c) => ifThere(c, parts, (visit) => takeDecision(c, parts, visit)))
  }
  for (const { lang, path } of patterns('leave-questions')) {
    routes.get(path, (c) => c.redirect(address('home', lang), 303))
    routes.post(path, (c) => leave(c, parts))
  }
  for (const { lang, path } of patterns('appeal-terms'))
    routes.get(path, (c) => show(c, <AppealTermsPage parts={parts} lang={lang} />))
  return routes
}

async function ifThere(
  c: Ctx,
  parts: PortalParts,
  then: (visit: Visit) => Response | Promise<Response>,
): Promise<Response> {
  const visit = await findVisit(c, parts)
  // Nothing is lost but a few clicks: the beginning says why.
  return visit ? await then(visit) : c.redirect(expiredAddress(c), 303)
}

async function showQuestion(c: Ctx, parts: PortalParts, { safe }: Visit) {
  const place = placeIn(c, parts, safe.content)
  if (!place) return c.redirect(nextAddress(c, parts, safe.id, safe.content), 303)
  const { question, number } = place
  const { answers, searches, situations } = safe.content
  const { steps } = walk(parts.questionnaire.tree, answers)
  const isWrong = c.req.query('wrong') !== undefined
  const page = (
    <QuestionPage
      parts={parts}
      lang={c.var.lang}
      visitId={safe.id}
      question={question}
      number={number}
      answer={answers[question.id] ?? (await likelyAnswer(parts, question, steps, safe.content))}
      search={searches[question.id]}
      found={await choicesFor(c, parts, question, safe.content)}
      steps={steps.slice(0, number - 1)}
      situations={situations}
      isWrong={isWrong}
    />
  )
  return show(c, page, isWrong ? 422 : 200)
}

/** What the search found; of a topic that leads to several services, these. */
async function choicesFor(
  c: Ctx,
  parts: PortalParts,
  { id, kind }: Question,
  { searches }: Given,
): Promise<Choice[]> {
  const search = searches[id]
  if (!search || !kind) return []
  const { lang } = c.var
  if (kind === 'report-about') return await findServiceChoices(parts, search.typed, lang)
  const picks = search.picking ? await findPicks(parts, search.picking, lang) : []
  return picks.length > 0 ? picks : await findChoices(parts, search.typed, lang)
}

/** Chosen for who came with a topic that often cannot wait; they may say otherwise. */
async function likelyAnswer(
  { db }: PortalParts,
  { answers }: Question,
  steps: Parameters<typeof searchOf>[0],
  given: Given,
): Promise<string | undefined> {
  const value = searchOf(steps, given)?.door
  const door = value && findDoor((await readBook(db)).topics, value)
  if (!door) return undefined
  return door.topic.urgent && answers.find(({ ifUrgentTopic }) => ifUrgentTopic)?.id
}

async function takeAnswer(c: Ctx, parts: PortalParts, visit: Visit) {
  const { safe } = visit
  const place = placeIn(c, parts, safe.content)
  if (!place) return c.redirect(nextAddress(c, parts, safe.id, safe.content), 303)
  const { question, number } = place
  const typed = await readForm(c, answerForm)
  const here = questionAddress(c, safe.id, number)
  if (isTyping(c) || isLanguageChange(typed)) {
    const kept = await keepTyped(parts, visit, question, typed)
    return answerTyping(c, kept ? here : undefined)
  }
  const isSearch = isSearched(question, typed)
  const answered = isSearch ? undefined : await understand(parts, question, typed, safe.content)
  const given = await changeVisit(parts, visit, (before) =>
    isSearch
      ? withSearch(before, question, typed)
      : withVerdict(parts, withTyped(before, question, typed, answered)),
  )
  if (!given) return c.redirect(expiredAddress(c), 303)
  if (answered && 'id' in answered) {
    if (given.counted !== safe.content.counted) await count(parts, given.counted)
    return c.redirect(nextAddress(c, parts, safe.id, given, number), 303)
  }
  return c.redirect(isSearch || answered ? here : `${here}?wrong`, 303)
}

/** `here`: the page to come back to; undefined where the visit is over. */
function answerTyping(c: Ctx, here: string | undefined) {
  if (isTyping(c)) return typingAnswer(c, here ? 'kept' : 'gone')
  return c.redirect(here ?? expiredAddress(c), 303)
}

/** Nobody has gone on yet: no verdict is counted. */
async function keepTyped(parts: PortalParts, visit: Visit, question: Question, typed: Typed) {
  const answered = await understand(parts, question, typed, visit.safe.content)
  return await changeVisit(parts, visit, (before) => withTyped(before, question, typed, answered))
}

/** Each verdict once for each way: who goes back and changes an answer is led to another one. */
function withVerdict({ questionnaire }: PortalParts, given: Given): Given {
  const { verdict } = walk(questionnaire.tree, given.answers)
  return verdict ? { ...given, counted: verdict.id } : given
}

async function count({ db, office, now, questionnaire }: PortalParts, verdict: string | undefined) {
  const { version } = questionnaire.tree
  if (verdict) await countVerdict(db, { version, verdict, day: dayIn(office.timeZone, now()) })
}

async function showVerdict(c: Ctx, parts: PortalParts, { safe }: Visit) {
  const { id, content } = safe
  const reached = await findReached(parts, content)
  if (!reached) return c.redirect(nextAddress(c, parts, id, content), 303)
  const typed = content.decision && decisionForm.parse(content.decision)
  const today = dayIn(parts.office.timeZone, parts.now())
  const isRead = typed && !content.isDecisionUnfinished
  const reading = isRead && readDecision(typed, parts.questionnaire.appeals, today)
  const page = (
    <VerdictPage
      parts={parts}
      lang={c.var.lang}
      visitId={id}
      reached={reached}
      decision={typed && { typed, reading: reading || undefined }}
    />
  )
  return show(c, page, reading && reading.errors.length > 0 ? 422 : 200)
}

async function takeDecision(c: Ctx, parts: PortalParts, visit: Visit) {
  const form = await readForm(c, sentDecision)
  const { [languageBefore]: _, ...typed } = form
  const here = address('help-answer', c.var.lang, { visit: visit.safe.id })
  if (isTyping(c) || isLanguageChange(form)) {
    const kept = await keepDecision(parts, visit, typed)
    return answerTyping(c, kept && here)
  }
  const given = await changeVisit(parts, visit, (before) => ({
    ...before,
    decision: typed,
    isDecisionUnfinished: false,
  }))
  return c.redirect(given ? `${here}#decision` : expiredAddress(c), 303)
}

/** What was answered is gone before the browser is elsewhere. */
async function leave(c: Ctx, parts: PortalParts) {
  await endVisits(c, parts)
  // A redirect would be refused: our forms may lead to no other site.
  c.header('refresh', `0; url=${parts.office.quickLeave}`)
  return show(c, <LeftPage parts={parts} lang={c.var.lang} />)
}

interface Place {
  readonly question: Question
  /** From one. */
  readonly number: number
}

/** The question of that number on this way; undefined where the way does not go so far. */
function placeIn(c: Ctx, { questionnaire }: PortalParts, given: Given): Place | undefined {
  const number = Number(c.req.param('question'))
  if (!Number.isInteger(number) || number < 1) throw new NotFoundError('no such question')
  const { steps, question } = walk(questionnaire.tree, given.answers)
  const there = steps[number - 1]?.question ?? (steps.length === number - 1 ? question : undefined)
  return there && { question: there, number }
}

/** After question `number`, or the first one that has no answer yet; the verdict, where all have one. */
function nextAddress(
  c: Ctx,
  { questionnaire }: PortalParts,
  id: string,
  given: Given,
  number?: number,
) {
  const { steps, question } = walk(questionnaire.tree, given.answers)
  const next = number === undefined ? steps.length + 1 : number + 1
  if (next <= steps.length || question)
    return questionAddress(c, id, Math.min(next, steps.length + 1))
  return address('help-answer', c.var.lang, { visit: id })
}

function expiredAddress(c: Ctx): string {
  return `${address('can-we-help', c.var.lang)}?expired`
}

function questionAddress(c: Ctx, id: string, number: number): string {
  return address('help-question', c.var.lang, { visit: id, question: String(number) })
}
