import { Hono } from 'hono'
import { staffNames } from '../../identity/index.ts'
import type { OfficeEnv } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import type { Db } from '../../platform/db/database.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { show } from '../../platform/http/show.ts'
import { readList } from '../lists/filters.ts'
import { linesOf } from '../lists/lines.ts'
import { listFilesById } from '../lists/list-store.ts'
import { readPlace, writePlace } from '../lists/place.ts'
import { startOfToday } from '../openings/openings.ts'
import type { CaseworkParts } from '../parts.ts'
import { UrgentPage } from './urgent-page.tsx'
import type { UrgentLine } from './urgent-page.tsx'
import { listLookedAt, listWaiting } from './urgent-store.ts'
import type { UrgentFile } from './urgent-store.ts'

const pageSize = 40

/** In which a file leads on to the next. */
const list = readList({ urgent: 'yes', status: 'open', sort: 'oldest' })

export function urgentRoutes({ db, house, now }: CaseworkParts) {
  const { timeZone } = house.office
  const routes = new Hono<OfficeEnv>()

  routes.get('/urgent', async (c) => {
    const { frame, lang } = c.var
    const at = now()
    const since = startOfToday(timeZone, at)
    const after = readPlace(c.req.query('after'))
    // On one connection, where what is asked at once travels at once.
    const { waiting, looked, last } = await db.connection().execute(async (one) => {
      const [found, seen] = await Promise.all([
        listWaiting(one, since, after, pageSize + 1),
        after ? [] : listLookedAt(one, since, pageSize),
      ])
      const first = found.slice(0, pageSize)
      const lines = await readLines(one, [...first, ...seen], lang)
      return {
        waiting: lines.slice(0, first.length),
        looked: lines.slice(first.length),
        last: found.length > pageSize ? first.at(-1) : undefined,
      }
    })
    const place = last && writePlace({ at: last.lodgedAt, id: last.id })
    const nextHref = place && `/urgent?${new URLSearchParams({ after: place })}`
    const today = dayIn(timeZone, at)
    return show(c, <UrgentPage {...{ frame, waiting, looked, nextHref, timeZone, today }} />)
  })

  return routes

  async function readLines(one: Db, urgent: readonly UrgentFile[], lang: Lang) {
    const ids = urgent.map(({ id }) => id)
    const [files, names] = await Promise.all([
      listFilesById(one, ids),
      staffNames(one, [...new Set(urgent.flatMap(({ look }) => look?.staffId ?? []))]),
    ])
    const known = urgent.flatMap((each) => {
      const file = files.get(each.id)
      return file ? [{ ...each, file }] : []
    })
    const lines = await linesOf(
      { db: one, house },
      lang,
      known.map(({ file }) => file),
      { showsManager: true, list },
    )
    return lines.flatMap((line, index): UrgentLine[] => {
      const file = known[index]
      if (!file) return []
      const { lodgedAt, isLodgedDayOnly, dangerOn, look } = file
      const lookedBy = look && { at: look.at, name: names.get(look.staffId) ?? '' }
      return [{ ...line, lodgedAt, isLodgedDayOnly, dangerOn, look: lookedBy }]
    })
  }
}
