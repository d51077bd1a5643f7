/** What the office makes public on purpose; both halves may know it. */
export { holdsName } from './fold.ts'
export { currentOfficeKey, publishOfficeKey } from './office-key-store.ts'
export type { PublishedKey } from './office-key-store.ts'
export { readReferrals, readRegister } from './public-service.ts'
export type { PublicService, Referral } from './public-service.ts'
export {
  findService,
  findServices,
  listServiceNames,
  publishRegister,
  serviceNames,
  servicesNamed,
} from './register-store.ts'
export type { FoundService } from './register-store.ts'
