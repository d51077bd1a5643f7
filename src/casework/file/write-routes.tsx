/** Writing to the complainant: begun from a text, kept as a draft with its documents, then sent. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import type { Letter } from '../../correspondence/index.ts'
import { refusedText } from '../../documents/index.ts'
import type { OfficeEnv } from '../../identity/index.ts'
import { lengths } from '../../letterbox/index.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { show } from '../../platform/http/show.ts'
import { numberText } from '../../platform/i18n/numbers.ts'
import { formatReference, parseReference } from '../../platform/office/index.ts'
import { writeToComplainant } from '../acting.ts'
import type { Done } from '../acting.ts'
import { compose, throwAwayDraft } from '../composing/compose.ts'
import type { Composed } from '../composing/compose.ts'
import { findDraft, listBegun } from '../composing/draft-store.ts'
import { findFileId } from '../file-store.ts'
import { aboutHealth, wayTold } from '../health.ts'
import { contextAt } from '../house.ts'
import { writeLetter } from '../letter-values.ts'
import type { CaseworkParts } from '../parts.ts'
import { caseworkText } from '../text.ts'
import { openShown } from './file-routes.tsx'
import type { ShownFile } from './shown-file.ts'
import { ChooseTextPage, WritePage } from './write-page.tsx'

type Ctx = Context<OfficeEnv>

export function writeRoutes(parts: CaseworkParts) {
  const { db, house, now } = parts
  const { answers } = house.stationery.letters
  const routes = new Hono<OfficeEnv>()

  routes.get('/files/:reference/write', async (c) => {
    const file = await open(parts, c)
    const begun = await listBegun(db, placeOf(c, file.id))
    const texts = [...answers].map(([name, letter]) => ({
      name,
      title: letter[c.var.lang].title,
      isBegun: begun.includes(name),
    }))
    return show(c, <ChooseTextPage frame={c.var.frame} file={file} texts={texts} />)
  })

  routes.get('/files/:reference/write/:letter', async (c) => {
    const letter = requireLetter(parts, c)
    const file = await open(parts, c)
    const draft = await findDraft(db, placeOf(c, file.id))
    const body = draft?.fields['body'] ?? begin(parts, file, letter, c.var.staff.name)
    const { documents = [], token = '', fields } = draft ?? {}
    const isAboutHealth = fields?.[aboutHealth] !== undefined
    return show(c, page(parts, c, { file, body, isAboutHealth, documents, token }))
  })

  routes.post('/files/:reference/write/:letter', async (c) => {
    requireLetter(parts, c)
    // Nothing of it is shown, so that it need not be read.
    const reference = parseReference(house.office, c.req.param('reference'))
    const caseId = reference && (await findFileId(db, reference))
    if (!reference || !caseId) throw new NotFoundError('no such file')
    const place = placeOf(c, caseId)
    const composed = await compose(parts, c.req.raw, { place, at: now(), lang: c.var.lang })
    if (composed.action === 'discard') await throwAwayDraft(parts, composed.draft)
    if (composed.action === 'send') return await send(parts, c, composed)
    if (composed.refused.length > 0) return await showRefused(parts, c, composed)
    const path = `/files/${formatReference(house.office, reference)}`
    const goesOn = composed.action === 'add'
    return c.redirect(goesOn ? `${path}/write/${letterOf(c)}` : path, 303)
  })

  return routes
}

async function send(parts: CaseworkParts, c: Ctx, composed: Composed) {
  const body = composed.draft.fields['body'] ?? ''
  const problem = bodyProblem(c, body)
  const health = problem ? undefined : await healthProblem(parts, c, composed)
  if (health) return await again(parts, c, composed, { problems: { health } })
  const done = problem ? undefined : await carryOut(parts, c, composed, body)
  if (done?.ok) return c.redirect(`/files/${c.req.param('reference')}#messages`, 303)
  if (done && 'news' in done) return await again(parts, c, composed, { news: done.news })
  const refusal = done && caseworkText(c.var.lang).t(`refusal.${done.refusal}`)
  return await again(parts, c, composed, { problems: { body: problem ?? refusal } })
}

/** The message leaves, and its draft with it, or neither. */
async function carryOut(
  { db, house, now }: CaseworkParts,
  c: Ctx,
  { draft, version }: Composed,
  body: string,
): Promise<Done> {
  const reference = parseReference(house.office, c.req.param('reference') ?? '')
  const act = { house, reference, version, by: c.var.staff.id, at: now() }
  const isAboutHealth = draft.fields[aboutHealth] !== undefined
  const letter = { kind: letterOf(c), body, documents: draft.documents, isAboutHealth }
  return await db
    .transaction()
    .execute(async (tx) => await writeToComplainant(tx, act, letter, draft))
}

/** Only the person may read it, and nobody knows how to tell them. */
async function healthProblem(parts: CaseworkParts, c: Ctx, { draft }: Composed) {
  if (draft.fields[aboutHealth] === undefined) return undefined
  const { parties, state } = await open(parts, c)
  const way = wayTold(parties, true, state.contactChannel)
  return way ? undefined : caseworkText(c.var.lang).t('health.no-way')
}

async function showRefused(parts: CaseworkParts, c: Ctx, composed: Composed) {
  const refused = composed.refused.map((each) => refusedText(c.var.lang, each))
  return await again(parts, c, composed, { problems: { documents: refused } })
}

/** The page once more, with all that was typed and why it did not leave. */
async function again(
  parts: CaseworkParts,
  c: Ctx,
  { draft: { fields, documents, token } }: Composed,
  why: Pick<Shown, 'problems' | 'news'>,
) {
  const typed = { body: fields['body'] ?? '', isAboutHealth: fields[aboutHealth] !== undefined }
  const shown = { file: await open(parts, c), ...typed, documents, token, ...why }
  return show(c, page(parts, c, shown), why.news ? 409 : 422)
}

async function open(parts: CaseworkParts, c: Ctx): Promise<ShownFile> {
  return await parts.db.transaction().execute((tx) => openShown(parts, c, tx, parts.now()))
}

function requireLetter({ house }: CaseworkParts, c: Ctx): Letter {
  const letter = house.stationery.letters.answers.get(letterOf(c))
  if (!letter) throw new NotFoundError('no such text')
  return letter
}

type Shown = Omit<Parameters<typeof WritePage>[0], 'frame' | 'timeZone' | 'letter'>

function page({ house }: CaseworkParts, c: Ctx, shown: Shown) {
  return (
    <WritePage
      frame={c.var.frame}
      letter={letterOf(c)}
      timeZone={house.office.timeZone}
      {...shown}
    />
  )
}

function placeOf(c: Ctx, caseId: string) {
  return { caseId, staffId: c.var.staff.id, kind: letterOf(c) }
}

function letterOf(c: Ctx): string {
  return c.req.param('letter') ?? ''
}

/** What a text leaves for its writer: `[[your questions]]`. */
const gap = /\[\[[^\]]*\]\]/

function bodyProblem(c: Ctx, body: string): string | undefined {
  const { t, lang } = caseworkText(c.var.lang)
  if (body === '') return t('write.body-problem')
  if (gap.test(body)) return t('write.gap-problem')
  const most = numberText(lang, lengths.story)
  return body.length > lengths.story ? t('write.body-too-long', { most }) : undefined
}

/** The text in the complainant's language, with what is known filled in. */
function begin(
  { house, now }: CaseworkParts,
  file: ShownFile,
  letter: Letter,
  sender: string,
): string {
  const { language, contactChannel, caseManagerId, lodgedAt, dueOn } = file.state
  const complainant = file.parties.find(({ role }) => role === 'complainant')
  return writeLetter(house.stationery, letter[language], {
    language,
    contactChannel,
    reference: file.referenceText,
    complainant: complainant?.name ?? complainant?.organisation ?? undefined,
    caseManager: file.names.get(caseManagerId ?? ''),
    sender,
    lodgedOn: contextAt(house, now()).dayOf(lodgedAt),
    dueOn: dueOn ?? undefined,
  })
}
