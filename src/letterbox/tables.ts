/** The tables of schema `letterbox`, as migration 0001 makes them. Only the office half may read them. */
import type { Generated } from 'kysely'

export type Tables = {
  'letterbox.mailbox': {
    id: string
    reference_year: number
    reference_number: number
    created_at: Date
  }
  'letterbox.access': {
    id: string
    mailbox_id: string
    kind: 'code' | 'session'
    auth_digest: Uint8Array
    recipient: string
    created_at: Date
    expires_at: Date | null
    number_digest: Uint8Array | null
    number_until: Date | null
    proved_at: Date | null
  }
  'letterbox.number_try': {
    access_id: string
    tries: number
    first_at: Date
  }
  'letterbox.incoming': {
    id: Generated<number>
    kind: 'complaint' | 'message' | 'number-request'
    submission: Uint8Array
    mailbox_id: string | null
    sealed: Uint8Array | null
    arrived_at: Date
    opened_at: Date | null
    set_aside_at: Date | null
    set_aside_reason: string | null
  }
  'letterbox.outgoing': {
    access_id: string
    sealed: Uint8Array
    sealed_at: Date
  }
}
