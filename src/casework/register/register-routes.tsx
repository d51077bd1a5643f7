/** The register, kept by staff: what they change is on the public pages at once, and who changed what stays to be read. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { staffNames } from '../../identity/index.ts'
import type { OfficeEnv } from '../../identity/index.ts'
import type { Db } from '../../platform/db/database.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { readBook } from '../../published/index.ts'
import { sha256 } from '../../secrecy/index.ts'
import type { House } from '../house.ts'
import type { CaseworkParts } from '../parts.ts'
import { listChanges, recordChange } from './change-store.ts'
import { EntryPage } from './entry-page.tsx'
import type { EntryPageProps } from './entry-page.tsx'
import { openDesk, partOfRegister, registerParts } from './parts.ts'
import type { Desk, Entry, Part } from './parts.ts'
import { RegisterPage } from './register-page.tsx'
import { registerForm } from './typed.ts'
import type { Problems, Reading, RegisterProblem, Typed } from './typed.ts'

type Ctx = Context<OfficeEnv>

const mostChanges = 50
/** No name has more. */
const longestWords = 100

export function registerRoutes(parts: CaseworkParts) {
  const { db, house, now } = parts
  const routes = new Hono<OfficeEnv>()

  routes.get('/register', async (c) => {
    const part = partOf(c.req.query('part')) ?? 'services'
    const isUnconfirmedOnly = c.req.query('only') === 'unconfirmed'
    const book = await readBook(db)
    const words = (c.req.query('words') ?? '').trim().slice(0, longestWords)
    const page = { frame: c.var.frame, part, book, isUnconfirmedOnly, words }
    return show(c, <RegisterPage {...page} />)
  })

  routes.get('/register/:part/:id', async (c) => {
    const entry = await requireEntry(db, c, house)
    return show(c, await entryPage(parts, c, entry, typedOf(entry)))
  })

  routes.post('/register/:part/:id', async (c) => {
    const entry = await requireEntry(db, c, house)
    const typed = await readForm(c, registerForm)
    const at = now()
    const outcome = await db.transaction().execute(async (tx) => {
      const current = await requireEntry(tx, c, house)
      if (tokenOf(current.before) !== typed['seen']) return { isStale: true } as const
      const id = current.before?.id ?? typed['id'] ?? ''
      const fault = current.before ? undefined : faultOfId(current, id)
      const { before, part, desk } = current
      const of = partOfRegister[part]
      const read = of.read(typed, id, before, desk)
      if (fault || !read.ok) return { problems: allProblems(read, fault) }
      await of.save(tx, read.entry)
      await recordChange(tx, {
        kind: of.kind,
        at,
        staffId: c.var.staff.id,
        before,
        after: read.entry,
      })
      return { id }
    })
    if ('id' in outcome) return c.redirect(`/register/${entry.part}/${outcome.id}#saved`, 303)
    if ('problems' in outcome)
      return show(c, await entryPage(parts, c, entry, typed, { problems: outcome.problems }), 422)
    const newest = await requireEntry(db, c, house)
    return show(c, await entryPage(parts, c, newest, typed, { isStale: true }), 409)
  })

  return routes
}

interface Found {
  readonly part: Part
  readonly before: Entry | undefined
  readonly desk: Desk
}

async function requireEntry(db: Db, c: Ctx, house: House): Promise<Found> {
  const part = partOf(c.req.param('part'))
  const id = c.req.param('id') ?? ''
  const desk = await openDesk(db, house, c.var.lang)
  if (!part) throw new NotFoundError('no such part of the register')
  const before = id === 'new' ? undefined : partOfRegister[part].find(desk.book, id)
  if (!before && id !== 'new') throw new NotFoundError('not in the register')
  return { part, before, desk }
}

function typedOf({ part, before, desk }: Found): Typed {
  return partOfRegister[part].typed(before, desk)
}

function allProblems(read: Reading<unknown>, ofId: RegisterProblem | undefined): Problems {
  return { ...(ofId && { id: ofId }), ...(read.ok ? {} : read.problems) }
}

function faultOfId({ part, desk }: Found, id: string): RegisterProblem | undefined {
  const { ids } = partOfRegister[part]
  if (!ids.pattern.test(id) || id === 'new') return ids.problem
  return partOfRegister[part].find(desk.book, id) ? 'id-taken' : undefined
}

interface After {
  readonly problems?: Problems
  readonly isStale?: boolean
}

async function entryPage(
  { db, house }: CaseworkParts,
  c: Ctx,
  { part, before, desk }: Found,
  typed: Typed,
  { problems = {}, isStale = false }: After = {},
) {
  const changes = before
    ? await listChanges(db, partOfRegister[part].kind, before.id, mostChanges)
    : []
  const names = await staffNames(db, [...new Set(changes.map(({ staffId }) => staffId))])
  const props: EntryPageProps = {
    frame: c.var.frame,
    timeZone: house.office.timeZone,
    part,
    entry: before,
    desk,
    typed,
    problems,
    isStale,
    seen: tokenOf(before),
    changes: changes.map((change) => ({ ...change, by: names.get(change.staffId) })),
  }
  return <EntryPage {...props} />
}

/** Of what somebody saw before they changed it. */
function tokenOf(entry: Entry | undefined): string {
  return entry
    ? Buffer.from(sha256(JSON.stringify(entry)))
        .toString('hex')
        .slice(0, 32)
    : 'new'
}

function partOf(asked: string | undefined): Part | undefined {
  return registerParts.find((part) => part === asked)
}
