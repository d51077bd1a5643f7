/** The audit trail: who saw and did what. Rows are only ever added; it holds ids and codes, no words. */
import type { Tx } from '../platform/db/database.ts'
import type { Tables } from './tables.ts'

export interface AuditEntry {
  readonly at: Date
  /** A member of staff's id, or the name of a part such as 'worker'. */
  readonly actor: string
  readonly role: string
  /** A code, such as 'file-opened'. */
  readonly action: string
  /** What it was done to: an id, never a name; 'files' for a search in all of them. */
  readonly subject: string
}

export async function recordAudit(
  tx: Tx,
  entries: AuditEntry | readonly AuditEntry[],
): Promise<void> {
  await tx.withTables<Tables>().insertInto('secrecy.audit').values(entries).execute()
}
