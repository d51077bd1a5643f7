/**
 * The acts of a case manager: what is decided, the letters that go with it, and then both at once.
 * Everything typed is kept as a draft, whatever comes of it.
 */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { refusedText } from '../../documents/index.ts'
import type { OfficeEnv } from '../../identity/index.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { show } from '../../platform/http/show.ts'
import { byName } from '../../platform/i18n/order.ts'
import { parseReference } from '../../platform/office/index.ts'
import { listServiceNames, readBook } from '../../published/index.ts'
import { carryOut } from '../acting.ts'
import type { Done } from '../acting.ts'
import { compose, throwAwayDraft } from '../composing/compose.ts'
import type { Composed } from '../composing/compose.ts'
import { findDraft } from '../composing/draft-store.ts'
import { withheldFrom } from '../documents/passing-on.ts'
import { documentText } from '../documents/text.ts'
import { openShown } from '../file/file-routes.tsx'
import { contextAt } from '../house.ts'
import type { CaseworkParts } from '../parts.ts'
import { caseworkText } from '../text.ts'
import type { ActDefinition } from './act.ts'
import { ActPage } from './act-page.tsx'
import type { ActPageProps } from './act-page.tsx'
import { acts } from './acts.ts'
import { doingOf } from './doing.ts'
import { isFine, opened, wentOn } from './outlook.ts'
import type { Outlook } from './outlook.ts'
import { refused } from './refused.ts'
import type { Scene } from './scene.ts'

type Ctx = Context<OfficeEnv>

export function actRoutes(parts: CaseworkParts) {
  const { db, now } = parts
  const routes = new Hono<OfficeEnv>()

  routes.get('/files/:reference/acts/:act', async (c) => {
    const act = requireAct(c)
    const scene = await sceneOf(parts, c)
    const draft = await findDraft(db, placeOf(c, scene, act))
    const outlook = opened(act, scene, draft?.fields ?? {})
    const { documents = [], token = '' } = draft ?? {}
    return show(c, <ActPage {...{ frame: c.var.frame, scene, act, outlook, documents, token }} />)
  })

  routes.post('/files/:reference/acts/:act', async (c) => {
    const act = requireAct(c)
    const scene = await sceneOf(parts, c)
    const place = placeOf(c, scene, act)
    const composed = await compose(parts, c.req.raw, { place, at: now(), lang: c.var.lang })
    const { action, draft } = composed
    if (action === 'discard') await throwAwayDraft(parts, draft)
    if (action === 'discard' || action === 'keep')
      return c.redirect(`/files/${scene.file.referenceText}`, 303)

    const outlook = wentOn(act, scene, draft.fields, action)
    const going = { act, scene, composed, outlook }
    const withheld = outlook.isReady ? withheldIn(going) : []
    if (withheld.length > 0) return again(c, { ...going, withheld })
    return outlook.isReady ? await send(parts, c, going) : again(c, going)
  })

  return routes
}

interface Going {
  readonly act: ActDefinition
  readonly scene: Scene
  readonly composed: Composed
  readonly outlook: Outlook
  /** Documents that may not leave with it. */
  readonly withheld?: readonly string[] | undefined
}

/** Documents go with the first letter. */
function withheldIn({ scene, composed, outlook: { letters } }: Going): readonly string[] {
  const [first] = letters
  return first ? withheldFrom(first.to, composed.draft.documents, scene.file.documents) : []
}

/** Decided, written and sent, and the draft gone with it; or none of it. */
async function send(parts: CaseworkParts, c: Ctx, going: Going) {
  const done = await happen(parts, c, going)
  if (done.ok) return c.redirect(`/files/${going.scene.file.referenceText}`, 303)

  const scene = await sceneOf(parts, c)
  const { outlook } = going
  if ('news' in done) return again(c, { ...going, scene }, done.news)
  const problems = refused(scene, outlook.fields, done.refusal)
  return again(c, { ...going, scene, outlook: { ...outlook, stage: 'fields', problems } })
}

async function happen(
  { db, house, now }: CaseworkParts,
  c: Ctx,
  { act, scene, composed, outlook }: Going,
): Promise<Done> {
  const reference = parseReference(house.office, c.req.param('reference') ?? '')
  const { version, draft } = composed
  const by = { house, reference, version, by: c.var.staff.id, at: now() }
  const doing = doingOf(act, scene, outlook.letters, outlook.values, draft)
  return await db.transaction().execute(async (tx) => await carryOut(tx, by, { ...doing, draft }))
}

/** The page once more, with all that was typed. */
function again(c: Ctx, going: Going, news?: ActPageProps['news']) {
  const { act, scene, composed, outlook, withheld = [] } = going
  const { t } = documentText(c.var.lang)
  const refusedFiles = [
    ...composed.refused.map((each) => refusedText(c.var.lang, each)),
    ...withheld.map((name) => t('withheld', { name })),
  ]
  const isWrong = !isFine(outlook.problems) || refusedFiles.length > 0
  const page = (
    <ActPage
      {...{ frame: c.var.frame, scene, act, outlook, news }}
      refused={refusedFiles}
      documents={composed.draft.documents}
      token={composed.draft.token}
    />
  )
  return show(c, page, news ? 409 : isWrong ? 422 : 200)
}

async function sceneOf(parts: CaseworkParts, c: Ctx): Promise<Scene> {
  const { db, house, now } = parts
  const at = now()
  const { lang, staff } = c.var
  const [file, services, book] = await Promise.all([
    db.transaction().execute((tx) => openShown(parts, c, tx, at)),
    listServiceNames(db, lang),
    readBook(db),
  ])
  const context = contextAt(house, at)
  const topics = [...book.topics.values()].filter(({ ended }) => !ended)
  const themes = topics.map(({ id, names }) => ({ id, name: names[lang] })).toSorted(byName(lang))
  return { file, house, context, text: caseworkText(lang), staff, services, themes, book }
}

function requireAct(c: Ctx): ActDefinition {
  const act = acts.get(c.req.param('act') ?? '')
  if (!act) throw new NotFoundError('no such act')
  return act
}

function placeOf(c: Ctx, { file }: Scene, { name }: ActDefinition) {
  return { caseId: file.id, staffId: c.var.staff.id, kind: `act-${name}` }
}
