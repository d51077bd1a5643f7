/** The file's row and its record of events: both move together or not at all. */
import { sql } from 'kysely'
import type { Db, Tx } from '../platform/db/database.ts'
import { StaleError } from '../platform/errors.ts'
import { evolve } from './procedure/evolve.ts'
import type { Event } from './procedure/events.ts'
import type { CaseState, Registration } from './procedure/state.ts'
import type { NewFile } from './arrival/registration.ts'
import { linkEvents } from './record/chain.ts'
import { withSalt } from './record/words.ts'
import { addToSearch, insertSearch } from './search/search-store.ts'
import { textsOf } from './search/texts.ts'
import { eventRow, fileRow, recordedEvent, stateOf } from './store-rows.ts'
import type { RecordedEvent, Row } from './store-rows.ts'
import type { Tables } from './tables.ts'
import { handOverTodos } from './todos/todo-store.ts'
import { workloadChanges } from './workload.ts'

export interface CaseFile {
  readonly id: string
  readonly state: CaseState
}

/** Locked by this transaction: nobody else changes it before the end of it. */
export interface HeldFile extends CaseFile {
  /** Of its last event. */
  readonly lastHash: Uint8Array | null
}

/** What people wrote or sent, and what colleagues tell each other, as it comes into a file. */
export interface Words {
  readonly messages?: readonly Row<'casework.message'>[]
  /** Why somebody decided what they decided. */
  readonly remarks?: readonly Row<'casework.remark'>[]
  readonly notes?: readonly Row<'casework.note'>[]
  readonly translations?: readonly Row<'casework.translation'>[]
  /** In somebody's own words. */
  readonly todos?: readonly Row<'casework.todo'>[]
  readonly documents?: readonly Row<'casework.document'>[]
}

/** All that a registration makes, save what is mailed. One statement costs half of what five would. */
export async function insertFile(tx: Tx, made: NewFile): Promise<CaseFile> {
  const db = tx.withTables<Tables>()
  const story = withSalt(made.story)
  const messages = made.messages.map(withSalt)
  const documents = made.documents.map(withSalt)
  const events = linkEvents(null, made.events, { story, messages, documents })
  const rows = db
    .with('file', (to) => to.insertInto('casework.case_file').values(made.file))
    .with('event', (to) => to.insertInto('casework.case_event').values(events))
    .with('party', (to) => to.insertInto('casework.party').values(made.parties))
    .with('story', (to) => to.insertInto('casework.story').values(story).returning('case_id'))
  await Promise.all([
    messages.length > 0
      ? rows.insertInto('casework.message').values(messages).execute()
      : rows.selectFrom('story').select('story.case_id').execute(),
    insertAll(tx, 'casework.document', documents),
    made.task && db.insertInto('casework.task').values(made.task).execute(),
    insertAll(tx, 'casework.todo', made.todos),
    changeWorkload(tx, null, made.state),
    insertSearch(tx, made.caseId, textsOf({ ...made, stories: [made.story] })),
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

/** Whether there is one, and which: a file's row is wide. */
export async function findFileId(
  db: Db,
  { year, number }: Registration['reference'],
): Promise<string | undefined> {
  const row = await db
    .withTables<Tables>()
    .selectFrom('casework.case_file')
    .select('id')
    .where('reference_year', '=', year)
    .where('reference_number', '=', number)
    .executeTakeFirst()
  return row?.id
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
): Promise<(CaseFile & { readonly email: string; partyId: string }) | undefined> {
  const row = await files(db)
    .innerJoin('casework.party as party', 'party.case_id', 'file.id')
    .select(['party.email', 'party.id as party_id'])
    .where('reference_year', '=', year)
    .where('reference_number', '=', number)
    .where(sql<boolean>`lower(party.email) = lower(${email})`)
    .where('party.access_ended_on', 'is', null)
    // Of one address for both, it is the complainant's.
    .orderBy(sql`party.role = 'helper'`)
    .limit(1)
    .executeTakeFirst()
  if (!row?.email) return undefined
  return { id: row.id, state: stateOf(row), email: row.email, partyId: row.party_id }
}

/** Held until the transaction ends, so that what is decided on it still stands when it is written. */
export async function lockFile(tx: Tx, id: string): Promise<HeldFile | undefined> {
  return heldFile(await toHold(tx).where('file.id', '=', id).executeTakeFirst())
}

/** As `lockFile`. */
export async function lockFileByReference(
  tx: Tx,
  { year, number }: Registration['reference'],
): Promise<HeldFile | undefined> {
  const row = await toHold(tx)
    .where('reference_year', '=', year)
    .where('reference_number', '=', number)
    .executeTakeFirst()
  return heldFile(row)
}

/** As `lockFile`. */
export async function lockFileOfMailbox(tx: Tx, mailboxId: string): Promise<HeldFile | undefined> {
  return heldFile(await toHold(tx).where('mailbox_id', '=', mailboxId).executeTakeFirst())
}

function toHold(tx: Tx) {
  return files(tx).select(lastHash).forUpdate()
}

/** Of the row called `file`: the hash of its last event. */
export const lastHash = sql<Uint8Array | null>`(
  select event.hash from casework.case_event as event
  where event.case_id = file.id and event.version = file.version
)`.as('last_hash')

type HeldRow = Awaited<ReturnType<ReturnType<typeof toHold>['executeTakeFirst']>>

function heldFile(row: HeldRow): HeldFile | undefined {
  return row && { id: row.id, state: stateOf(row), lastHash: row.last_hash }
}

/**
 * Adds events to the file's record and brings its row up to date. Refuses what was decided on an older version.
 * Words come into a file by here only, with the events that speak of them, so that the record binds them.
 */
export async function record(
  tx: Tx,
  file: HeldFile,
  events: readonly Event[],
  actor: string,
  words: Words = {},
): Promise<HeldFile> {
  const { after, written } = beginRecord(tx, file, events, actor, words)
  await written
  return after
}

export interface Recording {
  /** As it will be. */
  readonly after: HeldFile
  /** To be waited for before the end of the transaction. */
  readonly written: Promise<unknown>
}

/** As `record`, sent but not waited for: whatever the transaction asks after that finds it written. */
export function beginRecord(
  tx: Tx,
  file: HeldFile,
  events: readonly Event[],
  actor: string,
  words: Words = {},
): Recording {
  const state = events.reduce(evolve, file.state)
  if (!state) return { after: file, written: Promise.resolve() }

  const { version } = file.state
  const rows = events.map((event, index) => eventRow(file.id, version + index + 1, event, actor))
  const salted = saltAll(words)
  const linked = linkEvents(file.lastHash, rows, salted)
  const written = Promise.all([
    events.length > 0 && updateRow(tx, file, state),
    insertAll(tx, 'casework.case_event', linked),
    insertAll(tx, 'casework.message', salted.messages),
    insertAll(tx, 'casework.remark', salted.remarks),
    insertAll(tx, 'casework.note', salted.notes),
    insertAll(tx, 'casework.translation', salted.translations),
    insertAll(tx, 'casework.todo', salted.todos),
    insertAll(tx, 'casework.document', salted.documents),
    changeWorkload(tx, file.state, state),
    state.caseManagerId !== file.state.caseManagerId &&
      handOverTodos(tx, file.id, state.caseManagerId),
    addToSearch(tx, file.id, textsOf(words)),
  ])
  const last = linked.at(-1)?.hash ?? file.lastHash
  return { after: { id: file.id, state, lastHash: last }, written }
}

function saltAll(words: Words) {
  const { messages = [], remarks = [], notes = [], todos = [], documents = [] } = words
  const { translations = [] } = words
  return {
    messages: messages.map(withSalt),
    remarks: remarks.map(withSalt),
    notes: notes.map(withSalt),
    translations: translations.map(withSalt),
    todos: todos.map(withSalt),
    documents: documents.map(withSalt),
  }
}

async function insertAll<Name extends keyof Tables>(
  tx: Tx,
  table: Name,
  rows: readonly Row<Name>[],
): Promise<void> {
  if (rows.length > 0) await tx.withTables<Tables>().insertInto(table).values(rows).execute()
}

async function updateRow(
  tx: Tx,
  { id, state: { version } }: CaseFile,
  state: CaseState,
): Promise<void> {
  const updated = await tx
    .withTables<Tables>()
    .updateTable('casework.case_file as file')
    .set(fileRow(id, state))
    .where('file.id', '=', id)
    .where('file.version', '=', version)
    .executeTakeFirst()
  if (updated.numUpdatedRows === 0n) throw new StaleError(`file ${id}, version ${version}`)
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
  return (await eventsOf(db, caseId).execute()).map(recordedEvent)
}

/** Rows for `recordedEvent`; the chain that binds them is the record's alone. */
export function eventsOf(db: Db, caseId: string) {
  return db
    .withTables<Tables>()
    .selectFrom('casework.case_event')
    .select(['version', 'type', 'at', 'actor', 'data'])
    .where('case_id', '=', caseId)
    .orderBy('version')
}

function files(db: Db) {
  return db.withTables<Tables>().selectFrom('casework.case_file as file').selectAll('file')
}
