/** What the office makes public on purpose; both halves may know it. */
export { holdsName } from './fold.ts'
export { currentOfficeKey, publishOfficeKey } from './office-key-store.ts'
export type { PublishedKey } from './office-key-store.ts'
export { readReferrals, readRegister } from './public-service.ts'
export type { PublicService, Referral } from './public-service.ts'
export {
  findByName,
  findService,
  findServices,
  listServiceNames,
  publishRegister,
  publishTopics,
  serviceNames,
  servicesBehind,
  servicesNamed,
} from './register-store.ts'
export type { Found, FoundService } from './register-store.ts'
export { isBehind, otherTopic, readTopics } from './topic.ts'
export type { Topic, TopicDoors } from './topic.ts'
