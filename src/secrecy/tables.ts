/** Schema `secrecy` as the migrations make it. Written by `npm run tables`; a test compares. */
import type { GeneratedAlways } from 'kysely'

export type Tables = {
  'secrecy.audit': {
    id: GeneratedAlways<number>
    at: Date
    actor: string
    role: string
    action: string
    subject: string
  }
}
