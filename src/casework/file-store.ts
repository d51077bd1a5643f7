/** The file's row and its record of events: both move together or not at all. */
import { sql } from 'kysely'
import type { Db, Tx } from '../platform/db/database.ts'
import { StaleError } from '../platform/errors.ts'
import { evolve } from './procedure/evolve.ts'
import type { Event } from './procedure/events.ts'
import type { CaseState, Registration } from './procedure/state.ts'
import type { NewFile } from './arrival/registration.ts'
import { eventRow, fileRow, recordedEvent, stateOf } from './store-rows.ts'
import type { RecordedEvent } from './store-rows.ts'
import type { Tables } from './tables.ts'
import { workloadChanges } from './workload.ts'

export interface CaseFile {
  readonly id: string
  readonly state: CaseState
}

/** All that a registration makes, save what is mailed. One statement costs half of what five would. */
export async function insertFile(tx: Tx, made: NewFile): Promise<CaseFile> {
  const db = tx.withTables<Tables>()
  const rows = db
    .with('file', (to) => to.insertInto('casework.case_file').values(made.file))
    .with('event', (to) => to.insertInto('casework.case_event').values(made.events))
    .with('party', (to) => to.insertInto('casework.party').values(made.parties))
    .with('story', (to) => to.insertInto('casework.story').values(made.story))
    .insertInto('casework.message')
    .values(made.acknowledgement)
  await Promise.all([
    rows.execute(),
    made.documents.length > 0 &&
      db.insertInto('casework.document').values(made.documents).execute(),
    made.task && db.insertInto('casework.task').values(made.task).execute(),
    changeWorkload(tx, null, made.state),
  ])
  return { id: made.caseId, state: made.state }
}

export async function findFile(
  db: Db,
  { year, number }: Registration['reference'],
): Promise<CaseFile | undefined> {
  const row = await files(db)
    .where('reference_year', '=', year)
    .where('reference_number', '=', number)
    .executeTakeFirst()
  return row && { id: row.id, state: stateOf(row) }
}

export async function findFileById(db: Db, id: string): Promise<CaseFile | undefined> {
  const row = await files(db).where('id', '=', id).executeTakeFirst()
  return row && { id: row.id, state: stateOf(row) }
}

/** The file of that reference, if one of its parties has that e-mail address; with it as the file has it. */
export async function findFileOf(
  db: Db,
  { year, number }: Registration['reference'],
  email: string,
): Promise<(CaseFile & { readonly email: string }) | undefined> {
  const row = await files(db)
    .innerJoin('casework.party as party', 'party.case_id', 'file.id')
    .select('party.email')
    .where('reference_year', '=', year)
    .where('reference_number', '=', number)
    .where(sql<boolean>`lower(party.email) = lower(${email})`)
    .orderBy('party.role')
    .limit(1)
    .executeTakeFirst()
  return row?.email ? { id: row.id, state: stateOf(row), email: row.email } : undefined
}

/** Held until the transaction ends, so that what is decided on it still stands when it is written. */
export async function lockFile(tx: Tx, id: string): Promise<CaseFile | undefined> {
  const row = await files(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && { id: row.id, state: stateOf(row) }
}

/** As `lockFile`. */
export async function lockFileByReference(
  tx: Tx,
  { year, number }: Registration['reference'],
): Promise<CaseFile | undefined> {
  const row = await files(tx)
    .where('reference_year', '=', year)
    .where('reference_number', '=', number)
    .forUpdate()
    .executeTakeFirst()
  return row && { id: row.id, state: stateOf(row) }
}

/** As `lockFile`. */
export async function lockFileOfMailbox(tx: Tx, mailboxId: string): Promise<CaseFile | undefined> {
  const row = await files(tx).where('mailbox_id', '=', mailboxId).forUpdate().executeTakeFirst()
  return row && { id: row.id, state: stateOf(row) }
}

/** Adds events to the file's record and brings its row up to date. Refuses what was decided on an older version. */
export async function record(
  tx: Tx,
  file: CaseFile,
  events: readonly Event[],
  actor: string,
): Promise<CaseFile> {
  const state = events.reduce(evolve, file.state)
  if (!state || events.length === 0) return file

  const { version } = file.state
  const db = tx.withTables<Tables>()
  const updated = await db
    .updateTable('casework.case_file')
    .set(fileRow(file.id, state))
    .where('id', '=', file.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (updated.numUpdatedRows === 0n) throw new StaleError(`file ${file.id}, version ${version}`)
  await db
    .insertInto('casework.case_event')
    .values(events.map((event, index) => eventRow(file.id, version + index + 1, event, actor)))
    .execute()
  await changeWorkload(tx, file.state, state)
  return { id: file.id, state }
}

/** Open files by case manager; who has none may be missing. */
export async function countOpenFiles(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('casework.workload')
    .select(['case_manager_id', 'open_files'])
    .execute()
  return new Map(rows.map((row) => [row.case_manager_id, row.open_files]))
}

async function changeWorkload(tx: Tx, before: CaseState | null, after: CaseState): Promise<void> {
  const changes = workloadChanges(before, after)
  if (changes.length === 0) return
  await tx
    .withTables<Tables>()
    .insertInto('casework.workload')
    .values(
      changes.map(({ caseManagerId, by }) => ({ case_manager_id: caseManagerId, open_files: by })),
    )
    .onConflict((conflict) =>
      conflict.column('case_manager_id').doUpdateSet({
        open_files: sql`workload.open_files + excluded.open_files`,
      }),
    )
    .execute()
}

/** Oldest first. */
export async function listEvents(db: Db, caseId: string): Promise<RecordedEvent[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.case_event')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('version')
    .execute()
  return rows.map(recordedEvent)
}

function files(db: Db) {
  return db.withTables<Tables>().selectFrom('casework.case_file as file').selectAll('file')
}
