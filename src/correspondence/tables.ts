/** Schema `correspondence` as the migrations make it. Written by `npm run tables`; a test compares. */
import type { Generated } from 'kysely'

export type Tables = {
  'correspondence.mail': {
    id: string
    to_address: string
    kind: 'notice' | 'number' | 'reminder'
    subject: string
    body: string
    language: 'nl' | 'fr' | 'en'
    case_id: string | null
    access_id: string | null
    created_at: Date
    leaves_at: Date
    tries: Generated<number>
    next_try_at: Date
    sent_at: Date | null
    failed_at: Date | null
    failure: string | null
    checked_at: Date | null
  }
}
