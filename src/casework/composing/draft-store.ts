/** What members of staff are writing and have not sent. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { documentContent } from '../../letterbox/index.ts'
import type { DocumentContent } from '../../letterbox/index.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { NotFoundError } from '../../platform/errors.ts'
import type { Tables } from '../tables.ts'

export type DraftFields = Readonly<Record<string, string>>

/** Whose, in which file, and what it is to become. */
export interface FilePlace {
  readonly caseId: string
  readonly staffId: string
  readonly kind: string
}

/** Whose, and what will be the file's id: it is to become a file. */
export interface EntryPlace {
  readonly entryId: string
  readonly staffId: string
}

export type DraftPlace = FilePlace | EntryPlace

export interface Draft {
  readonly id: string
  /** Another one after every change: what is saved as one types names the one it was typed on. */
  readonly token: string
  readonly fields: DraftFields
  /** In the order in which they were added. */
  readonly documents: readonly DocumentContent[]
}

/** The kind of a draft that is to become a note. */
export const noteDraft = 'note'

/** The kind of a draft that is to become a file. */
const entry = 'entry'

const draftFields = z.record(z.string(), z.string())

export async function findDraft(db: Db, place: DraftPlace): Promise<Draft | undefined> {
  const row = await draftAt(db, place).select(draftColumns).select(itsDocuments).executeTakeFirst()
  return row && draftOf(row)
}

/** Of anybody in that file: the case manager's before others, then the one written last. */
export async function findDraftOf(
  db: Db,
  caseId: string,
  kind: string,
  caseManagerId: string | null,
): Promise<Draft | undefined> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.draft')
    .select('staff_id')
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .orderBy('updated_at', 'desc')
    .execute()
  const ids = rows.map((row) => row.staff_id)
  const staffId = ids.find((id) => id === caseManagerId) ?? ids[0]
  return staffId ? await findDraft(db, { caseId, staffId, kind }) : undefined
}

/** The one that is there, or an empty one. */
export async function openDraft(db: Db, place: DraftPlace, moment: Date): Promise<string> {
  const there = draftAt(db, place).select('draft.id')
  const row = await db
    .withTables<Tables>()
    .with('opened', (making) =>
      making
        .insertInto('casework.draft')
        .values({ ...newRow(place), fields: '{}', updated_at: moment })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id'),
    )
    .selectFrom('opened')
    .select('id')
    .unionAll(there)
    .executeTakeFirst()
  // One that was begun at the same moment is seen only by a question of its own.
  const found = row ?? (await there.executeTakeFirst())
  if (!found) throw new NotFoundError('a draft of somebody else')
  return found.id
}

/** Held until the transaction ends, so that it becomes something once. False: it is gone. */
export async function lockDraft(tx: Tx, place: DraftPlace): Promise<boolean> {
  return (await draftAt(tx, place).select('draft.id').forUpdate().executeTakeFirst()) !== undefined
}

/** On the draft that is there, or on a new one; gives it as it is then. */
export async function writeDraft(
  db: Db,
  place: DraftPlace,
  fields: DraftFields,
  moment: Date,
): Promise<Draft> {
  const written = { fields: JSON.stringify(fields), updated_at: moment }
  const row = await db
    .withTables<Tables>()
    .insertInto('casework.draft')
    .values({ ...newRow(place), ...written })
    .onConflict((conflict) =>
      'entryId' in place
        ? conflict
            .column('id')
            .doUpdateSet(written)
            .where('casework.draft.staff_id', '=', place.staffId)
            .where('casework.draft.case_id', 'is', null)
        : conflict.columns(['case_id', 'staff_id', 'kind']).doUpdateSet(written),
    )
    .returning(['id', 'fields', 'updated_at', itsDocuments])
    .executeTakeFirst()
  if (!row) throw new NotFoundError('a draft of somebody else')
  return draftOf(row)
}

function newRow(place: DraftPlace) {
  const { staffId } = place
  return 'entryId' in place
    ? { id: place.entryId, case_id: null, kind: entry, staff_id: staffId }
    : { id: randomUUID(), case_id: place.caseId, kind: place.kind, staff_id: staffId }
}

/**
 * Keeps what was typed on the draft of that token, or on none where it is empty. Gives the next token;
 * undefined, and changes nothing, where the draft has changed since, was sent or thrown away.
 */
export async function autosaveDraft(
  tx: Tx,
  place: FilePlace,
  { fields, token, at: moment }: { fields: DraftFields; token: string; at: Date },
): Promise<string | undefined> {
  const locked = draftAt(tx, place).select(['id', 'updated_at']).forUpdate()
  const before = await locked.executeTakeFirst()
  if ((before ? tokenOf(before.updated_at) : '') !== token) return undefined

  await writeDraft(tx, place, fields, moment)
  return tokenOf(moment)
}

function tokenOf(updatedAt: Date): string {
  return String(updatedAt.getTime())
}

/** Its documents are the caller's from then on: sent along, or to be taken away. */
export async function removeDraft(tx: Tx, id: string): Promise<void> {
  const db = tx.withTables<Tables>()
  await db.deleteFrom('casework.draft').where('id', '=', id).execute()
}

/** One without documents; nothing, where there is none. */
export async function removeDraftOf(tx: Tx, { caseId, staffId, kind }: FilePlace): Promise<void> {
  await tx
    .withTables<Tables>()
    .deleteFrom('casework.draft')
    .where('case_id', '=', caseId)
    .where('staff_id', '=', staffId)
    .where('kind', '=', kind)
    .execute()
}

/** Kinds that somebody has begun in a file. */
export async function listBegun(
  db: Db,
  { caseId, staffId }: Omit<FilePlace, 'kind'>,
): Promise<string[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.draft')
    .select('kind')
    .where('case_id', '=', caseId)
    .where('staff_id', '=', staffId)
    .execute()
  return rows.map(({ kind }) => kind)
}

export interface BegunEntry {
  readonly id: string
  readonly fields: DraftFields
  readonly updatedAt: Date
}

/** What somebody is entering and has not finished, newest first. */
export async function listEntries(db: Db, staffId: string, limit: number): Promise<BegunEntry[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('casework.draft')
    .select(['id', 'fields', 'updated_at'])
    .where('staff_id', '=', staffId)
    .where('case_id', 'is', null)
    .orderBy('updated_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fields: draftFields.parse(row.fields),
    updatedAt: row.updated_at,
  }))
}

/** The one that is there, called `draft`. */
export function draftAt(db: Db, place: DraftPlace) {
  const own = db
    .withTables<Tables>()
    .selectFrom('casework.draft as draft')
    .where('staff_id', '=', place.staffId)
  return 'entryId' in place
    ? own.where('draft.id', '=', place.entryId).where('case_id', 'is', null)
    : own.where('case_id', '=', place.caseId).where('kind', '=', place.kind)
}

const draftColumns = ['draft.id', 'draft.fields', 'draft.updated_at'] as const

const itsDocuments = sql<unknown[]>`(
  select coalesce(json_agg(content order by began_at, id), '[]')
  from casework.draft_document where draft_id = draft.id and content is not null
)`.as('documents')

interface DraftRow {
  readonly id: string
  readonly fields: unknown
  readonly updated_at: Date
  readonly documents: readonly unknown[]
}

function draftOf({ id, fields, updated_at: updatedAt, documents }: DraftRow): Draft {
  return {
    id,
    token: tokenOf(updatedAt),
    fields: draftFields.parse(fields),
    documents: documents.map((content) => documentContent.parse(content)),
  }
}
