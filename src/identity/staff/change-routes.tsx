import { Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '../../platform/db/database.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { readAway, typedAway } from '../away-fields.tsx'
import { createLinkFor } from '../link/links.ts'
import type { IdentityParts } from '../parts.ts'
import { roles } from '../role.ts'
import type { OfficeEnv } from '../signed-in.tsx'
import { findStaff } from '../staff-store.ts'
import type { Staff, StaffChange } from '../staff-store.ts'
import { identityText } from '../text.ts'
import type { IdentityText } from '../text.ts'
import { changeStaff } from './change-staff.ts'
import { ChangePage } from './change-page.tsx'
import type { TypedChange } from './change-page.tsx'
import { showLink } from './show-link.tsx'

const form = typedAway.extend({
  role: z.enum(roles).optional().catch(undefined),
  'languages[]': z.array(z.enum(languages)).default([]),
  active: z
    .literal('yes')
    .optional()
    .transform((ticked) => ticked === 'yes'),
})

export function changeRoutes({ db, now, origin }: IdentityParts) {
  const routes = new Hono<OfficeEnv>()

  routes.get('/staff/:id', async (c) => {
    const staff = await requireStaff(db, c.req.param('id'))
    return show(c, <ChangePage frame={c.var.frame} staff={staff} typed={asTyped(staff)} />)
  })

  routes.post('/staff/:id', async (c) => {
    const text = identityText(c.var.lang)
    const typed = await readForm(c, form)
    const staff = await requireStaff(db, c.req.param('id'))
    const again = (problems: ReturnType<typeof problemsOf>) => {
      const shown = { frame: c.var.frame, staff, typed, problems }
      return show(c, <ChangePage {...shown} />, 422)
    }
    const change = readChange(typed)
    if (!change) return again(problemsOf(text, typed))

    const changed = await db
      .transaction()
      .execute((tx) => changeStaff(tx, staff.id, change, c.var.staff, now()))
    if (!changed.ok) return again({ role: text.t(`error.${changed.refusal}`) })
    return c.redirect('/staff?done', 303)
  })

  routes.post('/staff/:id/link', async (c) => {
    const staff = await requireStaff(db, c.req.param('id'))
    if (!staff.isActive) throw new NotFoundError('staff without access')
    const token = await db
      .transaction()
      .execute((tx) => createLinkFor(tx, staff.id, c.var.staff, now()))
    return showLink(c, origin, token)
  })

  return routes
}

async function requireStaff(db: Db, id: string): Promise<Staff> {
  const staff = z.uuid().safeParse(id).success ? await findStaff(db, id) : undefined
  if (!staff) throw new NotFoundError('staff')
  return staff
}

function readChange(typed: TypedChange): StaffChange | undefined {
  const away = readAway(typed)
  const { role, 'languages[]': spoken, active } = typed
  if (!role || spoken.length === 0 || !away.ok) return undefined
  return { role, languages: spoken, away: away.away, isActive: active }
}

function problemsOf({ t }: IdentityText, typed: TypedChange) {
  const away = readAway(typed)
  return {
    ...(typed.role ? {} : { role: t('error.role') }),
    ...(typed['languages[]'].length > 0 ? {} : { languages: t('error.languages') }),
    ...(away.ok ? {} : { 'away-from': t(`error.${away.refusal}`) }),
  }
}

function asTyped({ role, languages: spoken, away, isActive }: Staff): TypedChange {
  return {
    role,
    'languages[]': spoken,
    'away-from': away?.from ?? '',
    'away-until': away?.until ?? '',
    active: isActive,
  }
}
