import { Hono } from 'hono'
import { z } from 'zod'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { inviteStaff } from '../link/links.ts'
import type { IdentityParts } from '../parts.ts'
import { personProblems, readPerson, typedPerson } from '../person-fields.tsx'
import { roles } from '../role.ts'
import type { OfficeEnv } from '../signed-in.tsx'
import { identityText } from '../text.ts'
import type { IdentityText } from '../text.ts'
import { AddPage } from './add-page.tsx'
import { showLink } from './show-link.tsx'

const form = typedPerson.extend({ role: z.enum(roles).optional().catch(undefined) })

export function addRoutes({ db, now, origin }: IdentityParts) {
  const routes = new Hono<OfficeEnv>()

  routes.get('/staff/add', (c) => {
    const typed = typedPerson.parse({ language: c.var.lang })
    return show(c, <AddPage frame={c.var.frame} typed={typed} />)
  })

  routes.post('/staff/add', async (c) => {
    const text = identityText(c.var.lang)
    const typed = await readForm(c, form)
    const again = (problems: ReturnType<typeof problemsOf>) =>
      show(c, <AddPage frame={c.var.frame} typed={typed} problems={problems} />, 422)
    const person = readPerson(typed)
    if (!person || !typed.role) return again(problemsOf(text, typed))

    const newcomer = { ...person, role: typed.role }
    const token = await db
      .transaction()
      .execute((tx) => inviteStaff(tx, newcomer, c.var.staff, now()))
    return token ? showLink(c, origin, token) : again({ email: text.t('error.email-taken') })
  })

  return routes
}

function problemsOf(text: IdentityText, typed: z.infer<typeof form>) {
  return {
    ...personProblems(text, typed),
    ...(typed.role ? {} : { role: text.t('error.role') }),
  }
}
