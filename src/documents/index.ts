/** Documents as they arrive in a form, for whoever takes them in: the portal and the office. */
export { isNoRoom, maxDocumentBytes, receiveDocuments, receiveFields } from './receive.ts'
export { scanBytes, scannerOf } from './scanner.ts'
export type { Scanner } from './scanner.ts'
export type { PiecedFile, Received, RefusedFile, Shelf } from './receive.ts'
export { cutOffText, largestDocument, refusedText } from './text.ts'
