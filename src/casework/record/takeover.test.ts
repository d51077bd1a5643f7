/** Migration 0012, over files of before it: what is in a database that had no chain is taken over. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { migrate } from '../../platform/db/migrate.ts'
import { testDatabase } from '../../platform/db/testing.ts'
import { newFile } from '../arrival/registration.ts'
import { documentRow } from '../arrival/received-rows.ts'
import { contextAt } from '../house.ts'
import { eventRow } from '../store-rows.ts'
import { sampleComplaint, sampleDocument, testHouse } from '../testing.ts'
import { checkFile } from './check-file.ts'
import { readFiles } from './record-store.ts'

const { owner, office } = await testDatabase()
const house = await testHouse()
const lodgedAt = new Date('2026-03-02T09:00:00.007Z')
const oddWords =
  'Tab\there, \\back\\slash, line\nbreak, «é», 📷, "quotes", \u0001, \u2028 and a last line\n'

test('files of before the record began get a chain, and their words are bound', async () => {
  const files = [oldFile(1), oldFile(2), bareFile(3)]
  await forgetChain()
  for (const file of files)
    for (const [table, rows] of Object.entries(rowsOf(file)))
      for (const row of rows)
        await sql`insert into ${sql.table(table)} (${columnsOf(row)})
          values (${sql.join(Object.values(row))})`.execute(owner)

  assert.deepEqual(await migrate(owner), ['0012_record.sql'])

  const kept = await Array.fromAsync(readFiles(office, 2))
  assert.deepEqual(
    kept.map(({ row }) => row.id),
    files.map(({ caseId }) => caseId).sort(),
  )
  for (const file of kept) assert.deepEqual(checkFile(file), { findings: [], erased: 0 })
  const bound = kept.flatMap(({ events }) => events.flatMap(({ words }) => words ?? []))
  assert.equal(bound.length, 2 * 5 + 2)
})

/** With everything a person can send, and a message afterwards. */
function oldFile(number: number) {
  const made = bareFile(number, {
    whatHappened: oddWords,
    contactChannel: 'post',
    service: { is: 'not-listed', words: oddWords },
    since: '2019',
    decisionOn: '2026-02-01',
    receivedOn: '2026-02-03',
    serviceReference: 'X/12',
    danger: { on: '2026-03-09', what: oddWords },
    askedService: 'Yes.',
    serviceAnswer: 'No.',
    wanted: 'An answer.',
    notToMention: 'My name.',
    mayTransfer: true,
    documents: [{ ...sampleDocument(), name: oddWords }],
  })
  const message = {
    id: randomUUID(),
    case_id: made.caseId,
    source: 'complainant',
    audience: 'person',
    kind: 'message',
    body: oddWords,
    sent_at: lodgedAt,
  } as const
  const cameWith = { messageId: message.id, source: 'complainant', at: lodgedAt } as const
  const event = { type: 'message-received', at: lodgedAt, messageId: message.id } as const
  const version = made.events.length + 1
  return {
    ...made,
    file: { ...made.file, version, is_unread: true, last_movement_at: lodgedAt },
    events: [...made.events, eventRow(made.caseId, version, event, 'worker')],
    documents: [...made.documents, documentRow(made.caseId, sampleDocument(), cameWith)],
    messages: [...made.messages, message],
  }
}

function bareFile(number: number, change: Parameters<typeof sampleComplaint>[0] = {}) {
  const content = sampleComplaint(change)
  const made = newFile(
    {
      content,
      mailboxId: content.mailboxId,
      reference: { year: 2026, number },
      referenceText: `OM.2026.${number}`,
      lodgedAt,
    },
    {
      context: contextAt(house, lodgedAt),
      stationery: house.stationery,
      caseManager: null,
      limits: house.office.limits,
      newId: randomUUID,
    },
  )
  return { ...made, messages: [...made.messages] }
}

function rowsOf(file: ReturnType<typeof oldFile> | ReturnType<typeof bareFile>) {
  return {
    'casework.case_file': [file.file],
    'casework.case_event': file.events,
    'casework.story': [file.story],
    'casework.message': file.messages,
    'casework.document': file.documents,
  }
}

function columnsOf(row: object) {
  return sql.join(Object.keys(row).map((name) => sql.ref(name)))
}

/** Undoes the migration. */
async function forgetChain() {
  await sql`
    drop table casework.checkpoint_leaf, casework.checkpoint;
    drop index casework.case_event_at, secrecy.audit_opening;
    alter table casework.case_event drop format, drop previous, drop words, drop hash;
    alter table casework.story drop salt;
    alter table casework.message drop salt;
    alter table casework.document drop salt;
    alter table casework.remark drop salt;
    delete from public.migration where name = '0012_record.sql'`.execute(owner)
}
