/** Casework: the case file, from registration on. */
export { openNext } from './envelopes.ts'
export type { EnvelopeParts } from './envelopes.ts'
export type { House } from './house.ts'
export { newFile } from './registration.ts'
export type { NewFile } from './registration.ts'
