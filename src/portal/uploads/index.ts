/** Documents on their way from a visitor: for the complaint's form and for messages of a file. */
export { receiveDocuments, receiveFields } from './receive.ts'
export type { Received, RefusedFile } from './receive.ts'
export { sweepSafes } from './sweep.ts'
export { cutOffText, refusedText } from './text.ts'
export { isUploadUnderway, strikeOff } from './upload-store.ts'
export {
  discardUploads,
  discardUploadsOf,
  maxDocumentBytes,
  maxDocuments,
  underwayMs,
} from './uploads.ts'
