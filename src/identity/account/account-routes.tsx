import { Hono } from 'hono'
import type { Context } from 'hono'
import { readAway, typedAway } from '../away-fields.tsx'
import { NotFoundError } from '../../platform/errors.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { recordAudit } from '../../secrecy/index.ts'
import type { IdentityParts } from '../parts.ts'
import { typedPerson } from '../person-fields.tsx'
import type { OfficeEnv } from '../signed-in.tsx'
import { findStaff, updateAccount } from '../staff-store.ts'
import type { AccountChange, Staff } from '../staff-store.ts'
import { identityText } from '../text.ts'
import type { IdentityText } from '../text.ts'
import { AccountPage, changes } from './account-page.tsx'
import type { TypedAccount } from './account-page.tsx'

const form = typedAway.extend(typedPerson.pick({ name: true, language: true }).shape)

export function accountRoutes({ db, now }: IdentityParts) {
  const routes = new Hono<OfficeEnv>()

  routes.get('/account', async (c) => {
    const staff = await requireSelf(c, { db })
    const done = changes.find((change) => change === c.req.query('done'))
    const page = (
      <AccountPage frame={c.var.frame} email={staff.email} typed={asTyped(staff)} done={done} />
    )
    return show(c, page)
  })

  routes.post('/account', async (c) => {
    const typed = await readForm(c, form)
    const { id, role } = c.var.staff
    const change = readChange(typed)
    if (!change) {
      const { email } = await requireSelf(c, { db })
      const problems = problemsOf(identityText(c.var.lang), typed)
      const page = (
        <AccountPage frame={c.var.frame} email={email} typed={typed} problems={problems} />
      )
      return show(c, page, 422)
    }
    await db.transaction().execute(async (tx) => {
      await updateAccount(tx, id, change)
      await recordAudit(tx, { at: now(), actor: id, role, action: 'account-changed', subject: id })
    })
    return c.redirect('/account?done=details', 303)
  })

  return routes
}

export async function requireSelf(
  c: Context<OfficeEnv>,
  { db }: Pick<IdentityParts, 'db'>,
): Promise<Staff> {
  const staff = await findStaff(db, c.var.staff.id)
  if (!staff) throw new NotFoundError('staff')
  return staff
}

function readChange(typed: TypedAccount): AccountChange | undefined {
  const away = readAway(typed)
  const { name, language } = typed
  return name && language && away.ok ? { name, language, away: away.away } : undefined
}

function problemsOf({ t }: IdentityText, typed: TypedAccount) {
  const away = readAway(typed)
  return {
    ...(typed.name ? {} : { name: t('error.name') }),
    ...(typed.language ? {} : { language: t('error.language') }),
    ...(away.ok ? {} : { 'away-from': t(`error.${away.refusal}`) }),
  }
}

function asTyped({ name, language, away }: Staff): TypedAccount {
  return { name, language, 'away-from': away?.from ?? '', 'away-until': away?.until ?? '' }
}
