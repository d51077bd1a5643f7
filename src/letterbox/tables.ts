/** Schema `letterbox` as the migrations make it. Written by `npm run tables`; a test compares. */
import type { Generated, GeneratedAlways } from 'kysely'

export type Tables = {
  'letterbox.reference_counter': {
    year: number
    last_number: number
  }
  'letterbox.mailbox': {
    id: string
    reference_year: number
    reference_number: number
    created_at: Date
  }
  'letterbox.access': {
    id: string
    mailbox_id: string | null
    kind: 'code' | 'session' | 'list'
    auth_digest: Uint8Array
    recipient: string
    created_at: Date
    expires_at: Date | null
    number_digest: Uint8Array | null
    number_until: Date | null
    proved_at: Date | null
    holder: string | null
  }
  'letterbox.number_try': {
    access_id: string
    tries: number
    first_at: Date
  }
  'letterbox.incoming': {
    id: GeneratedAlways<number>
    kind:
      | 'complaint'
      | 'message'
      | 'number-request'
      | 'reminder-request'
      | 'contact-request'
      | 'opening'
    submission: Uint8Array
    mailbox_id: string | null
    sealed: Uint8Array | null
    arrived_at: Date
    opened_at: Date | null
    set_aside_at: Date | null
    set_aside_reason: string | null
    tries: Generated<number>
    next_try_at: Date | null
    holder: string | null
  }
  'letterbox.outgoing': {
    access_id: string
    sealed: Uint8Array
    sealed_at: Date
  }
  'letterbox.listed': {
    access_id: string
    mailbox_id: string
    holder: string
  }
}
