/** The register, kept by staff: what they change is on the public pages at once, and who changed what stays to be read. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { staffNames } from '../../identity/index.ts'
import type { OfficeEnv } from '../../identity/index.ts'
import type { Db } from '../../platform/db/database.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { readBook, saveReferral, saveService } from '../../published/index.ts'
import type { Referral, ServiceEntry } from '../../published/index.ts'
import { sha256 } from '../../secrecy/index.ts'
import type { CaseworkParts } from '../parts.ts'
import { listChanges, recordChange } from './change-store.ts'
import { EntryPage } from './entry-page.tsx'
import type { EntryPageProps } from './entry-page.tsx'
import { readReferral, typedReferral } from './referral-form.ts'
import { RegisterPage } from './register-page.tsx'
import { readService, typedService } from './service-form.ts'
import { registerForm } from './typed.ts'
import type { Problems, Reading, RegisterProblem, Typed } from './typed.ts'

type Ctx = Context<OfficeEnv>

const kinds = { services: 'service', others: 'referral' } as const
type Part = keyof typeof kinds

const mostChanges = 50

export function registerRoutes(parts: CaseworkParts) {
  const { db, now } = parts
  const routes = new Hono<OfficeEnv>()

  routes.get('/register', async (c) => {
    const part = partOf(c.req.query('part')) ?? 'services'
    const isUnconfirmedOnly = c.req.query('only') === 'unconfirmed'
    const book = await readBook(db)
    const page = { frame: c.var.frame, part, book, isUnconfirmedOnly }
    return show(c, <RegisterPage {...page} />)
  })

  routes.get('/register/:part/:id', async (c) => {
    const entry = await requireEntry(db, c)
    return show(c, await entryPage(parts, c, entry, typedOf(entry)))
  })

  routes.post('/register/:part/:id', async (c) => {
    const entry = await requireEntry(db, c)
    const typed = await readForm(c, registerForm)
    const at = now()
    const outcome = await db.transaction().execute(async (tx) => {
      const current = await requireEntry(tx, c)
      if (tokenOf(current.before) !== typed['seen']) return { isStale: true } as const
      const id = current.before?.id ?? typed['id'] ?? ''
      const fault = current.before ? undefined : await faultOfId(tx, current.part, id)
      const read = readEntry(current, typed, id)
      if (fault || !read.ok) return { problems: allProblems(read, fault) }
      const { before, part } = current
      if (part === 'services') await saveService(tx, read.entry as ServiceEntry)
      else await saveReferral(tx, read.entry as Referral)
      const change = { at, staffId: c.var.staff.id, before, after: read.entry }
      await recordChange(tx, { kind: kinds[part], ...change })
      return { id }
    })
    if ('id' in outcome) return c.redirect(`/register/${entry.part}/${outcome.id}#saved`, 303)
    if ('problems' in outcome)
      return show(c, await entryPage(parts, c, entry, typed, { problems: outcome.problems }), 422)
    const newest = await requireEntry(db, c)
    return show(c, await entryPage(parts, c, newest, typed, { isStale: true }), 409)
  })

  return routes
}

type Found =
  | { readonly part: 'services'; readonly before: ServiceEntry | undefined }
  | { readonly part: 'others'; readonly before: Referral | undefined }

async function requireEntry(db: Db, c: Ctx): Promise<Found> {
  const part = partOf(c.req.param('part'))
  const id = c.req.param('id') ?? ''
  const book = await readBook(db)
  if (!part) throw new NotFoundError('no such part of the register')
  const before =
    id === 'new' ? undefined : book[part === 'services' ? 'services' : 'referrals'].get(id)
  if (!before && id !== 'new') throw new NotFoundError('not in the register')
  return { part, before: withoutDoor(before) } as Found
}

/** What is made for people is not written. */
function withoutDoor(entry: ServiceEntry | Referral | undefined) {
  if (!entry || !('referral' in entry)) return entry
  const { referral: _, ...own } = entry
  return own
}

function typedOf({ part, before }: Found): Typed {
  return part === 'services' ? typedService(before) : typedReferral(before)
}

function readEntry({ part, before }: Found, typed: Typed, id: string) {
  return part === 'services' ? readService(typed, id, before) : readReferral(typed, id, before)
}

function allProblems(read: Reading<unknown>, ofId: RegisterProblem | undefined): Problems {
  return { ...(read.ok ? {} : read.problems), ...(ofId && { id: ofId }) }
}

async function faultOfId(db: Db, part: Part, id: string): Promise<RegisterProblem | undefined> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id === 'new') return 'id'
  const { services, referrals } = await readBook(db)
  return (part === 'services' ? services : referrals).has(id) ? 'id-taken' : undefined
}

interface After {
  readonly problems?: Problems
  readonly isStale?: boolean
}

async function entryPage(
  { db, house }: CaseworkParts,
  c: Ctx,
  { part, before }: Found,
  typed: Typed,
  { problems = {}, isStale = false }: After = {},
) {
  const changes = before ? await listChanges(db, kinds[part], before.id, mostChanges) : []
  const names = await staffNames(db, [...new Set(changes.map(({ staffId }) => staffId))])
  const props: EntryPageProps = {
    frame: c.var.frame,
    timeZone: house.office.timeZone,
    part,
    entry: before,
    book: await readBook(db),
    typed,
    problems,
    isStale,
    seen: tokenOf(before),
    changes: changes.map((change) => ({ ...change, by: names.get(change.staffId) })),
  }
  return <EntryPage {...props} />
}

/** Of what somebody saw before they changed it. */
function tokenOf(entry: ServiceEntry | Referral | undefined): string {
  return entry
    ? Buffer.from(sha256(JSON.stringify(entry)))
        .toString('hex')
        .slice(0, 32)
    : 'new'
}

function partOf(asked: string | undefined): Part | undefined {
  return asked === 'services' || asked === 'others' ? asked : undefined
}
