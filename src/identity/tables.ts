/** The tables of schema `identity`, as migration 0004 makes them. Nobody else reads them. */
import type { Generated } from 'kysely'
import type { Lang } from '../platform/i18n/catalogue.ts'
import type { Role } from './role.ts'

export type Tables = {
  'identity.staff': {
    id: string
    email: string
    name: string
    role: Role
    languages: Lang[]
    language: Lang
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
