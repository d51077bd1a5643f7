import { Hono } from 'hono'
import { dayIn } from '../../platform/clock.ts'
import { show } from '../../platform/http/show.ts'
import { isCalendarEnding } from '../../platform/office/index.ts'
import type { IdentityParts } from '../parts.ts'
import type { OfficeEnv } from '../signed-in.tsx'
import { listStaff } from '../staff-store.ts'
import { addRoutes } from './add-routes.tsx'
import { changeRoutes } from './change-routes.tsx'
import { StaffListPage } from './staff-list-page.tsx'

export function staffRoutes(parts: IdentityParts) {
  const { db, now, office } = parts
  const routes = new Hono<OfficeEnv>()

  routes.get('/staff', async (c) => {
    const today = dayIn(office.timeZone, now())
    const isChanged = c.req.query('done') !== undefined
    const staff = await listStaff(db)
    const page = (
      <StaffListPage
        frame={c.var.frame}
        staff={staff}
        today={today}
        isChanged={isChanged}
        calendarEndsOn={isCalendarEnding(office, today) ? office.calendar.to : undefined}
      />
    )
    return show(c, page)
  })

  routes.route('/', addRoutes(parts))
  routes.route('/', changeRoutes(parts))
  return routes
}
