/** Schema `portal` as the migrations make it. Written by `npm run tables`; a test compares. */
export type Tables = {
  'portal.safe': {
    id: string
    owner: Uint8Array
    sealed: Uint8Array
    version: number
    updated_at: Date
    expires_at: Date
  }
  'portal.upload': {
    blob_id: string
    safe_id: string
    size: number
    uploaded_at: Date
    piece_of: string | null
  }
  'portal.attempt': {
    subject: Uint8Array
    failures: number
    failed_at: Date
  }
  'portal.reminder': {
    safe_id: string
    sealed: Uint8Array
  }
}
