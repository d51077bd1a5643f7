/** The table of schema `secrecy`, as migration 0005 makes it. */
import type { Generated } from 'kysely'

export type Tables = {
  'secrecy.audit': {
    id: Generated<number>
    at: Date
    actor: string
    role: string
    action: string
    subject: string
  }
}
