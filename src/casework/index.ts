/** Casework: the case file, from registration on. */
export { openNext } from './arrival/envelopes.ts'
export type { EnvelopeParts } from './arrival/envelopes.ts'
export type { House } from './house.ts'
export { newFile } from './arrival/registration.ts'
export type { NewFile } from './arrival/registration.ts'
export type { CaseworkParts } from './parts.ts'
export { caseworkRoutes } from './routes.ts'
export { caseworkText } from './text.ts'
