/** Schema `identity` as the migrations make it. Written by `npm run tables`; a test compares. */
import type { Generated } from 'kysely'

export type Tables = {
  'identity.staff': {
    id: string
    email: string
    name: string
    role: 'administrator' | 'case-manager'
    languages: ('nl' | 'fr' | 'en')[]
    language: 'nl' | 'fr' | 'en'
    password: string | null
    totp_secret: Uint8Array | null
    totp_last_step: number | null
    away_from: string | null
    away_until: string | null
    is_active: Generated<boolean>
    created_at: Date
  }
  'identity.invitation': {
    token_digest: Uint8Array
    staff_id: string | null
    expires_at: Date
  }
  'identity.session': {
    token_digest: Uint8Array
    staff_id: string
    created_at: Date
    seen_at: Date
    expires_at: Date
  }
  'identity.attempt': {
    subject: Uint8Array
    failures: number
    failed_at: Date
  }
}
