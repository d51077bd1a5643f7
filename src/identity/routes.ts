/** The pages of this part, for whom they are open. */
import { Hono } from 'hono'
import { accountRoutes } from './account/account-routes.tsx'
import { proofRoutes } from './account/proof-routes.tsx'
import { linkRoutes } from './link/link-routes.tsx'
import type { IdentityParts } from './parts.ts'
import { mayManageStaff } from './role.ts'
import { setAsideRoutes } from './set-aside/set-aside-routes.tsx'
import { onlyFor } from './signed-in.tsx'
import type { OfficeEnv, OpenEnv } from './signed-in.tsx'
import { signInRoutes, signOutRoutes } from './sign-in/sign-in-routes.tsx'
import { staffRoutes } from './staff/staff-routes.tsx'

/** For whoever is not signed in. */
export function openRoutes(parts: IdentityParts) {
  const routes = new Hono<OpenEnv>()
  routes.route('/', signInRoutes(parts))
  routes.route('/', linkRoutes(parts))
  return routes
}

/** Behind `signedIn`. */
export function identityRoutes(parts: IdentityParts) {
  const routes = new Hono<OfficeEnv>()
  routes.route('/', signOutRoutes(parts))
  routes.route('/', accountRoutes(parts))
  routes.route('/', proofRoutes(parts))
  routes.use('/staff/*', onlyFor(mayManageStaff))
  routes.use('/set-aside/*', onlyFor(mayManageStaff))
  routes.route('/', staffRoutes(parts))
  routes.route('/', setAsideRoutes(parts))
  return routes
}
