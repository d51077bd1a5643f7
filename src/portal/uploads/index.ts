/** Documents that wait in a safe to be sent: for the complaint's form and for messages of a file. */
export { sweepSafes } from './sweep.ts'
export { isUploadUnderway, strikeOff } from './upload-store.ts'
export { discardUploads, discardUploadsOf, shelfOf, underwayMs } from './uploads.ts'
