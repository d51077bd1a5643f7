/** The letterbox: all that passes between portal and office, sealed. */
export * from './contents.ts'
export {
  capacities,
  contactChannels,
  contactNeeds,
  helperCapacities,
  letterReceivers,
  needsToldBy,
  othersIn,
  othersOver,
} from './people.ts'
export type { Capacity, ContactChannel, ContactNeed, HelperCapacity } from './people.ts'
export { lengths } from './words.ts'
export * from './contact-request.ts'
export * from './holders.ts'
export { drawNumber, numberDigest, numberMinutes, parseNumber } from './one-time-number.ts'

// For the portal.
export {
  askContact,
  askNumber,
  askReminder,
  fetchList,
  fetchSealed,
  findCode,
  findMailbox,
  leave,
  lodge,
  openListed,
  proveNumber,
  putMessage,
} from './portal-store.ts'
export type { Fetched, Lodged, Lodging, Message, Reference } from './portal-store.ts'

// For the office and its worker.
export {
  allotNumber,
  listSetAside,
  oldestWaitingAt,
  openMailbox,
  putOff,
  setAside,
  takeNext,
} from './office-store.ts'
export type { SetAside, Taken, Waiting } from './office-store.ts'
export {
  closeMailbox,
  endAccess,
  forgetExpired,
  giveCode,
  grantSession,
  hasCode,
  listProved,
  listSealedAt,
  liveAccesses,
  putOutgoing,
  renewCode,
} from './access-store.ts'
export { grantList } from './list-store.ts'
export type { ListGrant } from './list-store.ts'
export type { CodeAccess, LiveAccess, SessionGrant } from './access-store.ts'
export { wakeOnArrival } from './wake.ts'
