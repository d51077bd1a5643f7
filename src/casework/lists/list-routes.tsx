import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { listStaff } from '../../identity/index.ts'
import type { OfficeEnv } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import { show } from '../../platform/http/show.ts'
import type { CaseworkParts } from '../parts.ts'
import { steps } from '../procedure/state.ts'
import { AllFilesPage } from './all-files-page.tsx'
import { linesOf } from './lines.ts'
import { listFiles, listWork } from './list-store.ts'
import type { FileFilter, ListedFile } from './list-store.ts'
import { MyWorkPage } from './my-work-page.tsx'
import { readPlace, writePlace, writeWorkPlace } from './place.ts'

/** Lines on a page: more than one looks through, few enough to be quick. */
const pageSize = 50

const query = z.object({
  step: z.enum(['', ...steps]).catch(''),
  manager: z
    .union([z.literal('nobody'), z.uuid()])
    .or(z.literal(''))
    .catch(''),
  after: z.string().optional().catch(undefined),
})
type Query = z.infer<typeof query>

export function listRoutes(parts: CaseworkParts) {
  const { db, now, house } = parts
  const routes = new Hono<OfficeEnv>()

  routes.get('/my-work', async (c) => {
    const after = readPlace(c.req.query('after'))
    const found = await listWork(db, c.var.staff.id, after, pageSize + 1)
    const { files, last } = pageOf(found)
    const place = last && writeWorkPlace({ ...last, at: last.lastMovementAt })
    const page = (
      <MyWorkPage
        frame={c.var.frame}
        lines={await linesOf(parts, c.var.lang, files, false)}
        today={dayIn(house.office.timeZone, now())}
        nextHref={place && `/my-work?${new URLSearchParams({ after: place })}`}
      />
    )
    return show(c, page)
  })

  routes.get('/files', async (c) => show(c, await allFiles(parts, c, query.parse(c.req.query()))))

  return routes
}

async function allFiles(
  parts: CaseworkParts,
  c: Context<OfficeEnv>,
  { step, manager, after }: Query,
) {
  const { db, now, house } = parts
  const today = dayIn(house.office.timeZone, now())
  const filter: FileFilter = {
    ...(step && { step }),
    ...(manager && { caseManagerId: manager === 'nobody' ? null : manager }),
  }
  const { files, last } = pageOf(await listFiles(db, filter, readPlace(after), pageSize + 1))
  const place = last && writePlace({ at: last.lodgedAt, id: last.id })
  const chosen = new URLSearchParams({
    ...(step && { step }),
    ...(manager && { manager }),
    ...(place && { after: place }),
  })
  return (
    <AllFilesPage
      frame={c.var.frame}
      lines={await linesOf(parts, c.var.lang, files, true)}
      today={today}
      chosen={{ step, manager }}
      managers={(await listStaff(db)).filter(({ role }) => role === 'case-manager')}
      nextHref={place && `/files?${chosen}`}
    />
  )
}

/** One more than fits was asked for: if it came, there is a next page. */
function pageOf(found: readonly ListedFile[]) {
  const files = found.slice(0, pageSize)
  return { files, last: found.length > pageSize ? files.at(-1) : undefined }
}
