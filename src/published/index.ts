/** What the office makes public on purpose; both halves may know it. */
export { readBook } from './book-store.ts'
export type { Book, Named } from './book-store.ts'
export {
  durationStages,
  fewestFiles,
  findDuration,
  replaceDurations,
  stageAt,
} from './duration-store.ts'
export type { CountedDuration, Duration, DurationStage } from './duration-store.ts'
export { publishRegister, saveReferral, saveService, saveTopic } from './edit-store.ts'
export { fold, holdsName } from './fold.ts'
export { foldedNames } from './names.ts'
export { currentOfficeKey, publishOfficeKey } from './office-key-store.ts'
export type { PublishedKey } from './office-key-store.ts'
export { helpFields, readReferrals } from './public-service.ts'
export type { PublicService, Referral, ServiceEntry } from './public-service.ts'
export {
  findByName,
  findService,
  findServices,
  listServiceNames,
  serviceNames,
  servicesBehind,
  servicesNamed,
} from './register-store.ts'
export type { FoundService } from './register-store.ts'
export { readRegister } from './register.ts'
export { unconfirmedIn } from './unconfirmed.ts'
export { isBehind, otherTopic, readTopics } from './topic.ts'
export type { Topic, TopicDoors } from './topic.ts'
