/** An office as data: what it is, read from its folder, with its references and telephone hours. */
export type { Calendar, Office } from './office.ts'
export { isCalendarEnding } from './calendar-end.ts'
export { loadOffice } from './load-office.ts'
export { OfficeFolderError, readOfficeFile } from './office-file.ts'
export { openingAt } from './opening.ts'
export type { Opening } from './opening.ts'
export { formatReference, parseReference } from './reference.ts'
export type { Reference } from './reference.ts'
