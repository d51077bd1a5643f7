import { Hono } from 'hono'
import type { OfficeEnv } from '../../identity/index.ts'
import { dayIn } from '../../platform/clock.ts'
import { show } from '../../platform/http/show.ts'
import { leastAnswers, listSurveyWords, readSurveyCounts } from '../../survey/index.ts'
import type { CaseworkParts } from '../parts.ts'
import { firstDayOf, isLater, lastOver, parseQuarter, surveyLines } from './lines.ts'
import { SurveyPage } from './survey-page.tsx'

export function surveyRoutes({ db, house, now }: CaseworkParts) {
  const routes = new Hono<OfficeEnv>()

  routes.get('/survey', async (c) => {
    const newest = lastOver(dayIn(house.office.timeZone, now()))
    const asked = parseQuarter(c.req.query('quarter'))
    // One that still runs would tell, from one day to the next, what the last person answered.
    const quarter = asked && !isLater(asked, newest) ? asked : newest
    const first = firstDayOf(quarter)
    const counts = await readSurveyCounts(db, first)
    const isShown = counts.forms >= leastAnswers
    const words = isShown ? await listSurveyWords(db, first) : []
    return show(
      c,
      <SurveyPage
        frame={c.var.frame}
        quarter={quarter}
        isNewest={!isLater(newest, quarter)}
        isShown={isShown}
        forms={counts.forms}
        lines={surveyLines(counts)}
        words={words}
      />,
    )
  })

  return routes
}
