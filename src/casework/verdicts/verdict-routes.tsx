import { Hono } from 'hono'
import { z } from 'zod'
import type { OfficeEnv } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import { show } from '../../platform/http/show.ts'
import { listVerdictCounts } from '../../questionnaire/index.ts'
import type { CaseworkParts } from '../parts.ts'
import { verdictLines } from './lines.ts'
import { listOutcomes } from './verdict-store.ts'
import { VerdictsPage } from './verdicts-page.tsx'

const year = z.coerce.number().int().min(2000).max(2200)

export function verdictRoutes({ db, house, now }: CaseworkParts) {
  const { office, questionnaire, procedure } = house
  const routes = new Hono<OfficeEnv>()

  routes.get('/verdicts', async (c) => {
    const thisYear = Number(dayIn(office.timeZone, now()).slice(0, 4))
    const shown = year.safeParse(c.req.query('year')).data ?? thisYear
    const [counts, outcomes] = await Promise.all([
      listVerdictCounts(db, { from: `${shown}-01-01`, to: `${shown}-12-31` }),
      listOutcomes(db, {
        from: startOf(shown, office.timeZone),
        until: startOf(shown + 1, office.timeZone),
      }),
    ])
    const { verdicts } = questionnaire.tree
    const page = (
      <VerdictsPage
        frame={c.var.frame}
        year={shown}
        isNewest={shown >= thisYear}
        verdicts={verdicts}
        grounds={procedure.grounds}
        lines={verdictLines(
          verdicts.map(({ id }) => id),
          counts,
          outcomes,
        )}
      />
    )
    return show(c, page)
  })

  return routes
}

function startOf(ofYear: number, timeZone: string): Date {
  const start = Temporal.ZonedDateTime.from({ year: ofYear, month: 1, day: 1, timeZone })
  return new Date(start.epochMilliseconds)
}
