/**
 * A few questions when a file is closed. What is answered is kept apart from whoever answered: only the
 * sealed safe of this visit knows that the form was sent, and neither transaction knows the other. Until then
 * what was typed waits in a safe of its own, and is gone from it before it is counted.
 */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { putSurvey, questionIds, quarterOf } from '../../../survey/index.ts'
import { dayIn } from '../../../platform/clock.ts'
import { readForm } from '../../../platform/http/form.ts'
import { show } from '../../../platform/http/show.ts'
import { sealJson } from '../../../secrecy/index.ts'
import { languageBefore } from '../../../ui/languages.tsx'
import { address } from '../../addresses.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import { lockSafe, saveSafe } from '../../safe.ts'
import { isLanguageChange, isTyping, typingAnswer } from '../../typing.ts'
import { findUnsent, forgetUnsent, keepUnsent, markOf } from '../../unsent.ts'
import { ClosedPage } from '../closed-page.tsx'
import { followedKeeping, isOpen } from '../followed.ts'
import type { Open } from '../followed.ts'
import { requireOfficeKey } from '../office-key.ts'
import { fetchView } from '../view.ts'
import { fileIn, findOpenVisit, frameOf, paths } from '../visit.ts'
import type { Visit } from '../visit.ts'
import { refusalOf, surveyForm } from './survey-form.ts'
import type { SurveyTyped } from './survey-form.ts'
import { mayBeAsked } from './offer.ts'
import { SurveyPage } from './survey-page.tsx'
import { ThanksPage } from './thanks-page.tsx'

export function surveyRoutes(parts: PortalParts) {
  const routes = new Hono<PortalEnv>()

  routes.on('GET', paths('survey'), async (c) => {
    const frame = frameOf(c, parts)
    const asked = await findAsked(c, parts)
    if (!asked) return show(c, <ClosedPage frame={frame} />, 403)
    const file = fileIn(c)
    if (!asked.isOffered) return c.redirect(address('file', frame.lang, { file }), 303)
    const { visitor } = asked.visit
    const unsent = await findUnsent(parts.db, visitor, markIn(asked.visit), parts.now())
    const typed = unsent && surveyForm.parse(unsent.fields)
    return show(c, <SurveyPage {...{ frame, file, typed }} />)
  })

  routes.on('POST', paths('survey'), async (c) => {
    const frame = frameOf(c, parts)
    const file = fileIn(c)
    const form = await readForm(c, surveyForm)
    const { [languageBefore]: _, ...typed } = form
    const asked = await findAsked(c, parts)
    if (isTyping(c)) return typingAnswer(c, await keepTyping(parts, asked, typed))
    if (!asked) return show(c, <ClosedPage frame={frame} />, 403)
    if (isLanguageChange(form)) {
      await keepTyping(parts, asked, typed)
      return c.redirect(address('survey', frame.lang, { file }), 303)
    }
    const refusal = refusalOf(typed)
    if (refusal && asked.isOffered) {
      return show(c, <SurveyPage frame={frame} {...{ file, typed, refusal }} />, 422)
    }
    if (asked.isOffered && (await markSurveyed(parts, asked.visit))) await put(parts, typed)
    return c.redirect(address('survey-sent', frame.lang, { file }), 303)
  })

  routes.on('GET', paths('survey-sent'), async (c) => {
    const frame = frameOf(c, parts)
    const visit = await findOpenVisit(c, parts)
    if (!visit) return show(c, <ClosedPage frame={frame} />, 403)
    return show(c, <ThanksPage frame={frame} file={fileIn(c)} />)
  })

  return routes
}

interface Asked {
  readonly visit: Visit<Open>
  /** Its file has an end to be asked about. */
  readonly isOffered: boolean
}

/** As it is, for the page to come back with it. */
async function keepTyping({ db, now }: PortalParts, asked: Asked | undefined, typed: SurveyTyped) {
  if (!asked) return 'gone'
  if (!asked.isOffered) return 'changed-elsewhere'
  const given = Object.entries(typed).flatMap(([id, answer]) => (answer ? [[id, answer]] : []))
  const fields: Record<string, string> = Object.fromEntries(given)
  await keepUnsent(db, asked.visit.visitor, { mark: markIn(asked.visit), fields }, now())
  return 'kept'
}

function markIn({ visitor, safe }: Visit<Open>): string {
  return markOf(visitor, safe.content.reference, 'survey')
}

/** Undefined: the file is not open. */
async function findAsked(c: Context<PortalEnv>, parts: PortalParts): Promise<Asked | undefined> {
  const visit = await findOpenVisit(c, parts)
  const shown = visit && (await fetchView(parts, visit.safe.content))
  if (!visit || shown?.is === 'closed') return undefined
  const isOffered = shown?.is === 'view' && mayBeAsked(shown.view, visit.safe.content)
  return { visit, isOffered }
}

/** False: it was sent in this visit already. Committed by itself: see the top. */
async function markSurveyed({ db, now }: PortalParts, visit: Visit<Open>): Promise<boolean> {
  const {
    visitor,
    safe: { id },
  } = visit
  return await db.transaction().execute(async (tx) => {
    const safe = await lockSafe(tx, visitor, followedKeeping, id, now())
    if (!isOpen(safe) || safe.content.isSurveyed) return false
    await forgetUnsent(tx, visitor, markIn(visit), now())
    const after = { ...safe.content, isSurveyed: true }
    return Boolean(await saveSafe(tx, visitor, followedKeeping, safe, after, now()))
  })
}

async function put({ db, office, now }: PortalParts, typed: SurveyTyped): Promise<void> {
  const { words } = typed
  const answers = Object.fromEntries(
    questionIds.flatMap((id) => (typed[id] ? [[id, typed[id]]] : [])),
  )
  const { recipient } = await requireOfficeKey(db)
  const sealed = words === '' ? undefined : await sealJson({ v: 1, words }, recipient)
  await putSurvey(db, { quarter: quarterOf(dayIn(office.timeZone, now())), answers, sealed })
}
