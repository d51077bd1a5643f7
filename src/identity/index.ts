/** Staff: who they are, how they prove it, what they may open. */
export { identityRoutes, openRoutes } from './routes.ts'
export { framed, onlyFor, signedIn } from './signed-in.tsx'
export type { OfficeEnv, OpenEnv } from './signed-in.tsx'
export type { Frame, Menu, SearchBoxOf } from './frame.ts'
export type { IdentityParts, SetAsideEnvelope } from './parts.ts'
export type { SignedStaff } from './sign-in/session-store.ts'
export { identityKeys } from './keys.ts'
export { mayManageStaff, mayOpenFiles, roles } from './role.ts'
export type { Role } from './role.ts'
export {
  findStaff,
  hasAdministrator,
  listAssignable,
  listStaff,
  staffNames,
} from './staff-store.ts'
export type { Assignable, NewStaff, Staff } from './staff-store.ts'
export {
  addStaff,
  createFirstInvitation,
  createRecovery,
  linkHours,
  linkPath,
} from './link/links.ts'
export { identityText } from './text.ts'
