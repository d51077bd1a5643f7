import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import type { Letter } from '../../correspondence/index.ts'
import type { OfficeEnv } from '../../identity/index.ts'
import { lengths } from '../../letterbox/index.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { parseReference } from '../../platform/office/index.ts'
import { writeToComplainant } from '../acting.ts'
import { contextAt } from '../house.ts'
import { writeLetter } from '../letter-values.ts'
import type { CaseworkParts } from '../parts.ts'
import type { RecordedEvent } from '../store-rows.ts'
import { caseworkText } from '../text.ts'
import type { CaseworkText } from '../text.ts'
import { openShown } from './file-routes.tsx'
import type { ShownFile } from './shown-file.ts'
import { ChooseTextPage, WritePage } from './write-page.tsx'

const form = z.object({
  version: z.coerce.number().int().nonnegative(),
  body: z.string().catch(''),
})

export function writeRoutes(parts: CaseworkParts) {
  const { db, house, now } = parts
  const { answers } = house.stationery.letters
  const routes = new Hono<OfficeEnv>()

  routes.get('/files/:reference/write', async (c) => {
    const file = await db.transaction().execute((tx) => openShown(parts, c, tx, now()))
    const texts = [...answers].map(([name, letter]) => ({ name, title: letter[c.var.lang].title }))
    return show(c, <ChooseTextPage frame={c.var.frame} file={file} texts={texts} />)
  })

  routes.get('/files/:reference/write/:letter', async (c) => {
    const letter = requireLetter(c)
    const file = await db.transaction().execute((tx) => openShown(parts, c, tx, now()))
    return show(c, page(c, { file, body: begin(parts, file, letter, c.var.staff.name) }))
  })

  routes.post('/files/:reference/write/:letter', async (c) => {
    requireLetter(c)
    const { version, body: typed } = await readForm(c, form)
    const body = typed.replaceAll('\r\n', '\n').trim()
    const text = caseworkText(c.var.lang)
    const problem = problemWith(text, body)
    const at = now()
    const reference = parseReference(house.office, c.req.param('reference'))
    const act = { house, reference, version, by: c.var.staff.id, at }
    const answer = await db.transaction().execute(async (tx) => {
      const done = problem
        ? undefined
        : await writeToComplainant(tx, act, { kind: c.req.param('letter'), body })
      if (done?.ok) return undefined
      return { file: await openShown(parts, c, tx, at), done }
    })
    if (!answer) return c.redirect(`/files/${c.req.param('reference')}#messages`, 303)

    const { file, done } = answer
    if (done && 'news' in done) return show(c, page(c, { file, body, news: done.news }), 409)
    const refusal = done && text.t(`refusal.${done.refusal}`)
    return show(c, page(c, { file, body, problem: problem ?? refusal }), 422)
  })

  function requireLetter(c: Context): Letter {
    const letter = answers.get(c.req.param('letter') ?? '')
    if (!letter) throw new NotFoundError('no such text')
    return letter
  }

  interface Shown {
    file: ShownFile
    body: string
    problem?: string | undefined
    news?: readonly RecordedEvent[]
  }

  function page(c: Context<OfficeEnv>, shown: Shown) {
    return <WritePage frame={c.var.frame} timeZone={house.office.timeZone} {...shown} />
  }

  return routes
}

function problemWith({ t }: CaseworkText, body: string): string | undefined {
  if (body === '') return t('write.body-problem')
  return body.length > lengths.story ? t('write.body-too-long', { most: lengths.story }) : undefined
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
