/**
 * Builds an office with many files: through the real rules, in memory, and then copied in. Every
 * file has its complaint, acknowledgement, record and mailbox; two in three went further.
 */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { newFile } from '../src/casework/index.ts'
import type { NewFile } from '../src/casework/index.ts'
import { contextAt } from '../src/casework/house.ts'
import type { House } from '../src/casework/house.ts'
import type { ComplaintContent, ContactChannel } from '../src/letterbox/index.ts'
import type { Db } from '../src/platform/db/database.ts'
import { formatReference } from '../src/platform/office/index.ts'

export interface Filling {
  house: House
  /** In the register. */
  serviceIds: readonly string[]
  caseManagers: readonly { id: string; name: string }[]
  /** Mailboxes seal to this; only those that a measurement opens have a key of their own. */
  recipient: string
}

/** Rows copied at once: large enough to be quick, small enough to stay in memory. */
const batch = 2_000
const firstDay = Date.UTC(2024, 0, 8, 8)
const hour = 3_600_000

export async function fill(owner: Db, count: number, filling: Filling): Promise<void> {
  for (let start = 0; start < count; start += batch) {
    const size = Math.min(batch, count - start)
    const files = Array.from({ length: size }, (_, index) => build(start + index, filling))
    await copyFiles(owner, files, filling)
  }
  await sql`insert into letterbox.reference_counter (year, last_number)
    select reference_year, max(reference_number) from letterbox.mailbox group by 1`.execute(owner)
  await sql`analyze`.execute(owner)
}

interface Built {
  file: NewFile
  reference: { year: number; number: number }
  lodgedAt: Date
  mailboxId: string
}

/** The same for the same index, save the random ids. */
function build(index: number, { house, serviceIds, caseManagers }: Filling): Built {
  const year = 2024 + (index % 3)
  const reference = { year, number: Math.floor(index / 3) + 1 }
  const mailboxId = randomUUID()
  const lodgedAt = new Date(
    firstDay + (year - 2024) * 8760 * hour + (Math.floor(index / 3) % 7000) * hour,
  )
  const file = newFile(
    {
      content: complaint(index, mailboxId, serviceIds),
      mailboxId,
      reference,
      referenceText: formatReference(house.office, reference),
      lodgedAt,
    },
    {
      context: contextAt(house, new Date(lodgedAt.getTime() + 2_000)),
      stationery: house.stationery,
      caseManager: caseManagers[index % caseManagers.length] ?? null,
      urgentDays: house.office.limits.urgent.days,
      newId: randomUUID,
    },
  )
  return { file, reference, lodgedAt, mailboxId }
}

const channels: readonly ContactChannel[] = ['email', 'email', 'email', 'post', 'telephone']
const words = (
  'parkeerbelasting bewonerskaart wachttijd loket beslissing brief terugbetaling aanvraag premie dossier antwoord ' +
  'commune demande retard recours amende attestation domicile allocation courrier téléphone réponse remboursement'
).split(' ')

function complaint(
  index: number,
  mailboxId: string,
  serviceIds: readonly string[],
): ComplaintContent {
  const language = index % 5 === 0 ? 'nl' : 'fr'
  const story = Array.from(
    { length: 120 },
    (_, at) => words[(index * 7 + at * 13 + (at % 3) * index) % words.length],
  )
  return {
    v: 1,
    mailboxId,
    language,
    complainant: {
      capacity: index % 9 === 0 ? 'company' : 'adult',
      name: `${words[index % words.length]} ${words[(index * 3) % words.length]}`,
      email: `person.${index}@example.org`,
      telephone: '0470 00 00 00',
      address: 'Example street 1\n1000 Brussel',
    },
    contactChannel: channels[index % channels.length] ?? 'email',
    service: { is: 'listed', id: serviceIds[(index * 11) % serviceIds.length] ?? 'actiris' },
    whatHappened: story.join(' '),
    ...(index % 40 === 0 && { danger: { what: 'deurwaarder' } }),
    documents: [],
  }
}

async function copyFiles(
  owner: Db,
  built: readonly Built[],
  { recipient }: Filling,
): Promise<void> {
  const files = built.map(({ file }) => file)
  await copy(owner, 'letterbox.mailbox', built.map(mailboxRow))
  await copy(
    owner,
    'letterbox.access',
    built.map((each) => accessRow(each, recipient)),
  )
  await copy(owner, 'letterbox.incoming', built.map(incomingRow))
  await copy(
    owner,
    'casework.case_file',
    files.map(({ file }) => file),
  )
  await copy(
    owner,
    'casework.case_event',
    files.flatMap(({ events }) => events.map(asStored)),
  )
  await copy(
    owner,
    'casework.party',
    files.flatMap(({ parties }) => parties),
  )
  await copy(
    owner,
    'casework.story',
    files.map(({ story }) => story),
  )
  await copy(
    owner,
    'casework.message',
    files.map(({ acknowledgement }) => acknowledgement),
  )
  await copy(
    owner,
    'casework.task',
    files.flatMap(({ task }) => (task ? [task] : [])),
  )
}

function mailboxRow({ mailboxId, reference, lodgedAt }: Built) {
  const { year, number } = reference
  return { id: mailboxId, reference_year: year, reference_number: number, created_at: lodgedAt }
}

function accessRow({ mailboxId, lodgedAt }: Built, recipient: string) {
  const digest = `\\x${mailboxId.replaceAll('-', '').repeat(2)}`
  return {
    id: mailboxId,
    mailbox_id: mailboxId,
    kind: 'code',
    auth_digest: digest,
    recipient,
    created_at: lodgedAt,
  }
}

function incomingRow({ mailboxId, lodgedAt }: Built) {
  return {
    kind: 'complaint',
    submission: `\\x${mailboxId.replaceAll('-', '').repeat(2)}`,
    mailbox_id: mailboxId,
    arrived_at: lodgedAt,
    opened_at: lodgedAt,
  }
}

function asStored(row: { data: unknown }) {
  return { ...row, data: JSON.parse(String(row.data)) as unknown }
}

/** Columns that the rows do not name get their defaults. */
async function copy(owner: Db, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = sql.join(
    [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => sql.ref(name)),
  )
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    owner,
  )
}
