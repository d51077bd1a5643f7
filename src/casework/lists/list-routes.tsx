import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import { listStaff, staffNames } from '../../identity/index.ts'
import type { OfficeEnv } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { formatReference, parseReference } from '../../platform/office/index.ts'
import { serviceNames } from '../../published/index.ts'
import { findFile } from '../file-store.ts'
import type { CaseworkParts } from '../parts.ts'
import { steps } from '../procedure/state.ts'
import { caseworkText } from '../text.ts'
import { AllFilesPage } from './all-files-page.tsx'
import type { FileLine } from './file-table.tsx'
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

const findForm = z.object({ reference: z.string().max(100).catch('') })

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
        lines={await lines(parts, c, files)}
        today={dayIn(house.office.timeZone, now())}
        nextHref={place && `/my-work?${new URLSearchParams({ after: place })}`}
      />
    )
    return show(c, page)
  })

  routes.get('/files', async (c) => show(c, await allFiles(parts, c, query.parse(c.req.query()))))

  routes.post('/files/find', async (c) => {
    const { reference: typed } = await readForm(c, findForm)
    const reference = parseReference(house.office, typed)
    const file = reference && (await findFile(db, reference))
    if (file) return c.redirect(`/files/${formatReference(house.office, reference)}`, 303)
    return show(c, await allFiles(parts, c, { step: '', manager: '' }, typed), 422)
  })

  return routes
}

async function allFiles(
  parts: CaseworkParts,
  c: Context<OfficeEnv>,
  { step, manager, after }: Query,
  notFound?: string,
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
      lines={await lines(parts, c, files)}
      today={today}
      chosen={{ step, manager }}
      managers={(await listStaff(db)).filter(({ role }) => role === 'case-manager')}
      nextHref={place && `/files?${chosen}`}
      notFound={notFound}
    />
  )
}

/** One more than fits was asked for: if it came, there is a next page. */
function pageOf(found: readonly ListedFile[]) {
  const files = found.slice(0, pageSize)
  return { files, last: found.length > pageSize ? files.at(-1) : undefined }
}

async function lines(
  { db, house: { office } }: CaseworkParts,
  c: Context<OfficeEnv>,
  files: readonly ListedFile[],
): Promise<FileLine[]> {
  const { t } = caseworkText(c.var.lang)
  const services = await serviceNames(db, present(files, 'serviceId'), c.var.lang)
  const managers = await staffNames(db, present(files, 'caseManagerId'))
  return files.map((file) => ({
    reference: formatReference(office, file.reference),
    service: {
      name: services.get(file.serviceId ?? '') ?? file.serviceId ?? undefined,
      words: file.serviceWords ?? undefined,
    },
    language: file.language,
    complainant: file.complainant ?? undefined,
    caseManager: managers.get(file.caseManagerId ?? ''),
    // A question goes through no steps.
    step: t(file.kind === 'complaint' ? `step.${file.step}` : `kind.${file.kind}`),
    lodgedOn: dayIn(office.timeZone, file.lodgedAt),
    movedOn: dayIn(office.timeZone, file.lastMovementAt),
    dueOn: file.dueOn,
    isUnread: file.isUnread,
    isUrgent: file.isUrgent,
  }))
}

function present(files: readonly ListedFile[], id: 'serviceId' | 'caseManagerId'): string[] {
  return [...new Set(files.flatMap((file) => file[id] ?? []))]
}
