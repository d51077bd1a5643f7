/**
 * Copies many invented files into an office that has none: each with its complaint, its messages, its
 * record, and a mailbox in which the sealed view lies.
 */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { contextAt } from '../src/casework/house.ts'
import { today } from '../src/casework/procedure/context.ts'
import { linkEvents } from '../src/casework/record/chain.ts'
import { withSalt } from '../src/casework/record/words.ts'
import { searchRows } from './search-rows.ts'
import { viewOf } from '../src/casework/view.ts'
import { rulesDigest } from '../src/casework/watching/rules-digest.ts'
import { systemClock } from '../src/platform/clock.ts'
import type { Db } from '../src/platform/db/database.ts'
import { newIdentity, recipientOf, sealJson } from '../src/secrecy/index.ts'
import { inventWords } from './invented-complaint.ts'
import { inventFile } from './invented-file.ts'
import type { InventedFile, Invention } from './invented-file.ts'

/** Rows copied at once: enough to be quick, few enough to stay in memory. */
const batch = 1_000

export async function fill(owner: Db, invention: Invention): Promise<void> {
  const { count } = invention
  // Nobody will open these mailboxes, so that one key serves for all.
  const recipient = recipientOf(newIdentity())
  for (let start = 0; start < count; start += batch) {
    const size = Math.min(batch, count - start)
    const files = Array.from({ length: size }, (_, place) => inventFile(start + place, invention))
    const tables = await tablesOf(files, recipient, invention.house.procedure)
    for (const [table, rows] of tables) await copy(owner, table, rows)
    await copy(owner, 'casework.search', await searchRows(owner, files, count))
  }
  await sql`insert into letterbox.reference_counter (year, last_number)
    select reference_year, max(reference_number) from letterbox.mailbox group by 1`.execute(owner)
  await sql`insert into casework.workload (case_manager_id, open_files)
    select case_manager_id, count(*) from casework.case_file group by 1`.execute(owner)
  await sql`select setval('casework.search_place', max(place)) from casework.search`.execute(owner)
  // Otherwise the worker would look at all of them in the middle of a measurement.
  const { on, rules } = lookOf(invention.house)
  await sql`insert into casework.watched (case_id, version, looked_on, rules)
    select id, version, ${on}, ${rules} from casework.case_file`.execute(owner)
  // Now, rather than by itself in the middle of a measurement.
  await sql`vacuum analyze`.execute(owner)
}

function lookOf(house: Invention['house']) {
  const context = contextAt(house, systemClock())
  return { on: today(context), rules: rulesDigest(context) }
}

type Rows = readonly object[]

async function tablesOf(
  invented: readonly InventedFile[],
  recipient: string,
  settings: Invention['house']['procedure'],
): Promise<[table: string, Rows][]> {
  const files = invented.map(linked)
  return [
    ['letterbox.mailbox', files.map(mailboxRow)],
    ['letterbox.access', files.map((file) => accessRow(file, recipient))],
    ['letterbox.incoming', files.map(incomingRow)],
    [
      'letterbox.outgoing',
      await Promise.all(files.map((file) => outgoingRow(file, recipient, settings))),
    ],
    ['casework.case_file', files.map(({ file }) => ({ ...file, course: parsed(file.course) }))],
    ['casework.case_event', files.flatMap(({ events }) => events.map(asJson))],
    ['casework.party', files.flatMap(({ parties }) => parties)],
    ['casework.story', files.map(({ story }) => withText(story))],
    ['casework.message', files.flatMap(({ messages }) => messages.map(withText))],
    ['casework.task', files.flatMap(({ task }) => task ?? [])],
    ['casework.todo', files.flatMap(({ todos }) => todos.map(withText))],
    ['casework.note', files.flatMap(({ notes }) => notes.map(withText))],
    ['correspondence.mail', files.flatMap(mailRows)],
  ]
}

/** Its events as a chain, as the store would have made it. */
function linked(file: InventedFile) {
  const story = withSalt(file.story)
  const messages = file.messages.map(withSalt)
  const todos = file.todo ? [withSalt(file.todo)] : []
  const notes = file.note ? [withSalt(file.note)] : []
  const words = { story, messages, todos, notes }
  return { ...file, ...words, events: linkEvents(null, file.events, words) }
}

function mailboxRow({ mailboxId, reference: { year, number }, lodgedAt }: InventedFile) {
  return { id: mailboxId, reference_year: year, reference_number: number, created_at: lodgedAt }
}

/** A mailbox has one access here, with the mailbox's own id. */
function accessRow({ mailboxId, lodgedAt }: InventedFile, recipient: string) {
  return {
    id: mailboxId,
    mailbox_id: mailboxId,
    kind: 'code',
    auth_digest: digestOf(mailboxId),
    recipient,
    created_at: lodgedAt,
  }
}

function incomingRow({ mailboxId, lodgedAt }: InventedFile) {
  return {
    kind: 'complaint',
    submission: digestOf(mailboxId),
    mailbox_id: mailboxId,
    arrived_at: lodgedAt,
    opened_at: lodgedAt,
    tries: 0,
  }
}

async function outgoingRow(
  { state, caseManager, messages, mailboxId, lodgedAt }: InventedFile,
  recipient: string,
  settings: Invention['house']['procedure'],
) {
  const about = { caseManager: caseManager.name, service: state.serviceId ?? undefined }
  const view = viewOf({ state, ...about, settings, messages, documents: [], openings: [] })
  const sealed = Buffer.from(await sealJson(view, recipient))
  return { access_id: mailboxId, sealed: bytea(sealed.toString('hex')), sealed_at: lodgedAt }
}

/** The notice of the acknowledgement, long sent. */
function mailRows({ noticeTo, state, file, lodgedAt }: InventedFile) {
  return noticeTo.map((address) => ({
    id: randomUUID(),
    to_address: address,
    kind: 'notice',
    subject: 'Example',
    body: inventWords(0, 40),
    language: state.language,
    case_id: file.id,
    created_at: lodgedAt,
    leaves_at: lodgedAt,
    next_try_at: lodgedAt,
    tries: 1,
    sent_at: lodgedAt,
  }))
}

function digestOf(mailboxId: string): string {
  return bytea(mailboxId.replaceAll('-', '').repeat(2))
}

function bytea(hex: string): string {
  return `\\x${hex}`
}

function asJson(row: ReturnType<typeof linked>['events'][number]) {
  return withText({ ...row, data: parsed(row.data), words: parsed(row.words ?? 'null') })
}

function parsed(json: string): unknown {
  return JSON.parse(json)
}

/** Bytes as PostgreSQL reads them in text. */
function withText(row: object): object {
  const asText = (value: unknown) =>
    value instanceof Uint8Array ? bytea(Buffer.from(value).toString('hex')) : value
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asText(value)]))
}

/** Columns that no row names get their defaults. */
async function copy(owner: Db, table: string, rows: Rows): Promise<void> {
  if (rows.length === 0) return
  const names = new Set(rows.flatMap((row) => Object.keys(row)))
  const columns = sql.join([...names].map((name) => sql.ref(name)))
  const into = sql.table(table)
  await sql`insert into ${into} (${columns}) select ${columns}
    from jsonb_populate_recordset(null::${into}, ${JSON.stringify(rows)}::jsonb)`.execute(owner)
}
