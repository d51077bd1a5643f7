/** Documents that wait in a safe to be sent: for the complaint's form and for messages of a file. */
export { sweepSafes } from './sweep.ts'
export { answerPiece, isPiece } from './piece-answer.ts'
export { pieceBytes } from './pieces.ts'
export { shelfOf } from './shelf.ts'
export { strikeOff } from './upload-store.ts'
export { discardUploads, discardUploadsOf, isUploadUnderway } from './uploads.ts'
export type { UploadPlace } from './uploads.ts'
