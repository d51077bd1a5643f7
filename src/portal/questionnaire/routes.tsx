/** The questions one by one, and what comes of the answers. Knows no question by itself. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { NotFoundError } from '../../platform/errors.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { tidied } from '../../platform/http/tidied.ts'
import { findService, findServices } from '../../published/index.ts'
import { walk } from '../../questionnaire/index.ts'
import type { Question } from '../../questionnaire/index.ts'
import { address, patterns } from '../addresses.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { isServiceSearch } from '../service-search.tsx'
import { AppealTermsPage } from './appeal-terms-page.tsx'
import { answerOfService } from './found.ts'
import { QuestionPage } from './question-page.tsx'
import { VerdictPage } from './verdict-page.tsx'
import { changeVisit, findVisit, startVisit } from './visit.ts'
import type { Given, Visit } from './visit.ts'

type Ctx = Context<PortalEnv>

/** More would hide the right one. */
const mostFound = 8
/** No name of a service has more; what is longer is looked for by its beginning. */
const longest = 200

const line = z
  .string()
  .transform((typed) => tidied(typed).replace(/\s+/g, ' ').slice(0, longest))
  .catch('')
const answerForm = z.object({ answer: line, words: line, searched: line, search: line })

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
  for (const { path } of patterns('help-answer'))
    routes.get(path, (c) => ifThere(c, parts, (visit) => showVerdict(c, parts, visit)))
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
  const search = safe.content.searches[question.id]
  const { lang } = c.var
  const isWrong = c.req.query('wrong') !== undefined
  const found =
    search && question.kind ? await findServices(parts.db, search.typed, lang, mostFound) : []
  const page = (
    <QuestionPage
      parts={parts}
      lang={lang}
      visitId={safe.id}
      question={question}
      number={number}
      answer={safe.content.answers[question.id]}
      search={search}
      found={found}
      isWrong={isWrong}
    />
  )
  return show(c, page, isWrong ? 422 : 200)
}

async function takeAnswer(c: Ctx, parts: PortalParts, visit: Visit) {
  const place = placeIn(c, parts, visit.safe.content)
  if (!place) return c.redirect(nextAddress(c, parts, visit.safe.id, visit.safe.content), 303)
  const { question, number } = place
  const typed = await readForm(c, answerForm)
  const isSearch = isSearched(question, typed)
  const answered = isSearch ? undefined : await understand(parts, question, typed)
  const given = await changeVisit(parts, visit, (before) =>
    withTyped(before, question, typed.words, answered),
  )
  if (!given) return c.redirect(expiredAddress(c), 303)
  if (answered) return c.redirect(nextAddress(c, parts, visit.safe.id, given, number), 303)
  const here = questionAddress(c, visit.safe.id, number)
  return c.redirect(isSearch ? here : `${here}?wrong`, 303)
}

function showVerdict(c: Ctx, parts: PortalParts, visit: Visit) {
  const { id, content } = visit.safe
  const walked = walk(parts.questionnaire.tree, content.answers)
  if (!walked.verdict) return c.redirect(nextAddress(c, parts, id, content), 303)
  return showReached(c, parts, visit, { ...walked, verdict: walked.verdict })
}

async function showReached(
  c: Ctx,
  parts: PortalParts,
  { safe }: Visit,
  walked: Parameters<typeof VerdictPage>[0]['walked'],
) {
  const found = walked.steps.find(({ answer }) => answer.isFound)
  const picked = found && safe.content.searches[found.question.id]?.service
  const service = picked ? await findService(parts.db, picked) : undefined
  const page = (
    <VerdictPage
      parts={parts}
      lang={c.var.lang}
      visitId={safe.id}
      walked={walked}
      service={service}
    />
  )
  return show(c, page)
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

type Typed = z.infer<typeof answerForm>

function isSearched({ kind, answers }: Question, typed: Typed): boolean {
  const isOther = answers.some(({ id, isFound }) => id === typed.answer && !isFound)
  return kind !== undefined && isServiceSearch(typed, isOther)
}

interface Answered {
  readonly id: string
  readonly service?: string | undefined
}

/** Undefined: nothing was chosen, or nothing that there is. */
async function understand(
  { db }: PortalParts,
  { kind, answers }: Question,
  { answer }: Typed,
): Promise<Answered | undefined> {
  const chosen = answers.find(({ id, isFound }) => id === answer && !isFound)
  if (chosen || !kind) return chosen && { id: chosen.id }
  const service = await findService(db, answer)
  return service && { id: answerOfService(kind, service), service: service.id }
}

/** What was typed stays, also where it is no answer. */
function withTyped(
  { answers, searches, ...rest }: Given,
  { id, kind }: Question,
  typed: string,
  answered: Answered | undefined,
): Given {
  const service = answered ? answered.service : searches[id]?.service
  return {
    ...rest,
    answers: answered ? { ...answers, [id]: answered.id } : answers,
    searches: kind ? { ...searches, [id]: { typed, service } } : searches,
  }
}
