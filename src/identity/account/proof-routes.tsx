/** Changing how one signs in. Every other session ends with it, and the present one is made anew. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { z } from 'zod'
import type { Tx } from '../../platform/db/database.ts'
import { neverCompress } from '../../platform/http/compression.ts'
import { readForm } from '../../platform/http/form.ts'
import { show } from '../../platform/http/show.ts'
import { recordAudit } from '../../secrecy/index.ts'
import { sealTotpSecret } from '../keys.ts'
import type { IdentityParts } from '../parts.ts'
import { hasProblems } from '../problems.tsx'
import { savePassword, saveTotpSecret } from '../proof/account-store.ts'
import { passwordProblem } from '../proof/new-password-field.tsx'
import { hashPassword } from '../proof/password.ts'
import { refusePassword } from '../proof/password-rules.ts'
import { drawTotpSecret, stepOfNumber } from '../proof/totp.ts'
import { openForm, sealForm } from '../sealed-form.ts'
import type { OfficeEnv } from '../signed-in.tsx'
import { keepToken, openSession } from '../sign-in/session.ts'
import { deleteSessionsOf } from '../sign-in/session-store.ts'
import type { Staff } from '../staff-store.ts'
import { identityText } from '../text.ts'
import type { IdentityText } from '../text.ts'
import { waitText } from '../wait-text.ts'
import { requireSelf } from './account-routes.tsx'
import { OwnAppPage } from './own-app-page.tsx'
import { PasswordPage } from './password-page.tsx'
import { proveAgain } from './prove-again.ts'

const passwordForm = z.object({
  'present-password': z.string().max(1000),
  'new-password': z.string().max(1000),
})
const appForm = z.object({
  'present-password': z.string().max(1000),
  number: z.string().max(20),
  sealed: z.string().max(1000),
})
const waiting = z.object({ totpSecret: z.string() })

export function proofRoutes(parts: IdentityParts) {
  const { keys, now } = parts
  const routes = new Hono<OfficeEnv>()

  routes.get('/account/password', (c) => show(c, <PasswordPage frame={c.var.frame} />))

  routes.post('/account/password', async (c) => {
    const text = identityText(c.var.lang)
    const typed = await readForm(c, passwordForm)
    const staff = await requireSelf(c, parts)
    const chosen = typed['new-password']
    const refusal = passwordProblem(text, refusePassword(chosen, [staff.name, staff.email]))
    const problems = refusal
      ? { 'new-password': refusal }
      : await presentProblem(parts, text, staff, typed['present-password'])
    if (hasProblems(problems))
      return show(c, <PasswordPage frame={c.var.frame} problems={problems} />, 422)

    const password = await hashPassword(chosen)
    await saveAndStay(c, parts, 'password', (tx) => savePassword(tx, staff.id, password))
    return c.redirect('/account?done=password', 303)
  })

  routes.get('/account/app', async (c) => {
    const staff = await requireSelf(c, parts)
    const secret = drawTotpSecret()
    const totpSecret = Buffer.from(secret).toString('base64')
    const sealed = sealForm(keys, purpose(staff), { totpSecret })
    return showApp(c, staff, { secret, sealed })
  })

  routes.post('/account/app', async (c) => {
    const text = identityText(c.var.lang)
    const { 'present-password': present, number, sealed } = await readForm(c, appForm)
    const staff = await requireSelf(c, parts)
    const { totpSecret } = waiting.parse(openForm(keys, purpose(staff), sealed))
    const secret = new Uint8Array(Buffer.from(totpSecret, 'base64'))
    const step = stepOfNumber(secret, number, now())
    if (step === undefined)
      return showApp(c, staff, { secret, sealed }, { number: text.t('error.number') })
    const problems = await presentProblem(parts, text, staff, present)
    if (hasProblems(problems)) return showApp(c, staff, { secret, sealed }, problems)

    const kept = { totpSecret: sealTotpSecret(keys, staff.id, secret), step }
    await saveAndStay(c, parts, 'app', (tx) => saveTotpSecret(tx, staff.id, kept))
    return c.redirect('/account?done=app', 303)
  })

  return routes
}

async function presentProblem(
  parts: IdentityParts,
  text: IdentityText,
  { email }: Staff,
  password: string,
): Promise<{ 'present-password'?: string }> {
  const at = parts.now()
  const proven = await proveAgain(parts, { email, password }, at)
  if (proven.ok) return {}
  if (proven.refusal === 'wrong') return { 'present-password': text.t('error.present-password') }
  const wait = waitText(text, at, proven.until)
  return { 'present-password': text.t('error.paused', { wait }) }
}

async function saveAndStay(
  c: Context<OfficeEnv>,
  { db, now, origin }: IdentityParts,
  what: 'password' | 'app',
  save: (tx: Tx) => Promise<void>,
): Promise<void> {
  const at = now()
  const { id, role } = c.var.staff
  const token = await db.transaction().execute(async (tx) => {
    await save(tx)
    await deleteSessionsOf(tx, id)
    await recordAudit(tx, { at, actor: id, role, action: `${what}-changed`, subject: id })
    return await openSession(tx, id, at)
  })
  keepToken(c, origin, token)
}

function showApp(
  c: Context<OfficeEnv>,
  { email }: Staff,
  { secret, sealed }: { secret: Uint8Array<ArrayBuffer>; sealed: string },
  problems: { number?: string; 'present-password'?: string } = {},
) {
  neverCompress(c)
  const app = { secret, issuer: c.var.frame.officeName, account: email, sealed }
  const page = <OwnAppPage frame={c.var.frame} app={app} problems={problems} />
  return show(c, page, hasProblems(problems) ? 422 : 200)
}

function purpose({ id }: Staff): string {
  return `app/${id}`
}
