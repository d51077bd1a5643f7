/** The record tampered with in every way that we know, and exactly what is then told. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { hashOfEvent } from '../../casework/record/chain.ts'
import { hashOfCheckpoint, signCheckpoint } from '../../casework/record/checkpoint.ts'
import type { Checkpoint } from '../../casework/record/checkpoint.ts'
import { MerkleTree } from '../../casework/record/merkle.ts'
import type { Tx } from '../../platform/db/database.ts'
import { createRecordKey } from '../../secrecy/index.ts'
import type { RecordKey } from '../../secrecy/index.ts'
import { at, later, signedOffice } from '../../signed-office-testing.ts'

const signed = await signedOffice()
const { folder, recordKey, letter, first, last, known, caseId, events, messageId } = signed
const otherKey = await createRecordKey(join(folder, 'other.key'), at)

const tampering: Record<string, { tamper: (tx: Tx) => Promise<unknown>; told: string[] }> = {
  'the row of a file': {
    tamper: (tx) =>
      sql`update casework.case_file set step = 'dialogue', due_on = null where id = ${caseId}`.execute(
        tx,
      ),
    told: ['OM.2026.1, row: not what its events give in step, due_on'],
  },
  'what the row of a file is only looked for by': {
    tamper: (tx) =>
      sql`update casework.case_file set status = 'held' where id = ${caseId}`.execute(tx),
    told: ['OM.2026.1, row: not what its events give in status'],
  },
  'what an event says': {
    tamper: (tx) => set(tx, 2, sql`data = jsonb_build_object('caseManagerId', 'friend')`),
    told: ['OM.2026.1, event 2: was changed: its hash does not fit'],
  },
  'by whom': {
    tamper: (tx) => set(tx, 5, sql`actor = 'friend'`),
    told: ['OM.2026.1, event 5: was changed: its hash does not fit'],
  },
  when: {
    tamper: (tx) => set(tx, 1, sql`at = at - interval '1 day'`),
    told: ['OM.2026.1, event 1: was changed: its hash does not fit'],
  },
  'the hash of an event': {
    tamper: (tx) => set(tx, 3, sql`hash = sha256('other')`),
    told: ['OM.2026.1, event 3: was changed: its hash does not fit'],
  },
  'the hash of the event before': {
    tamper: (tx) => set(tx, 3, sql`previous = sha256('other')`),
    told: ['OM.2026.1, event 3: was changed: its hash does not fit'],
  },
  'the format of an event': {
    tamper: (tx) => set(tx, 3, sql`format = 7`),
    told: ['OM.2026.1, event 3: was made by another version of the program'],
  },
  'an event taken out': {
    tamper: (tx) => sql`delete from casework.case_event where ${ofFile(3)}`.execute(tx),
    told: ['OM.2026.1, event 3: is missing, and checkpoint 1 signed it'],
  },
  'the last events taken off, and the row set back': {
    tamper: async (tx) => {
      await sql`delete from casework.case_event where case_id = ${caseId} and version >= 6`.execute(
        tx,
      )
      await sql`delete from casework.message where id in (${messageId(6)}, ${messageId(7)})`.execute(
        tx,
      )
      await sql`update casework.case_file set version = 5, last_movement_at = ${at}
        where id = ${caseId}`.execute(tx)
    },
    told: ['OM.2026.1, event 6: is missing, and checkpoint 2 signed it'],
  },
  'two events exchanged': {
    tamper: async (tx) => {
      await set(tx, 2, sql`version = 99`)
      await set(tx, 3, sql`version = 2`)
      await set(tx, 99, sql`version = 3`)
    },
    told: [
      'OM.2026.1, event 2: was changed: its hash does not fit',
      'OM.2026.1, event 3: was changed: its hash does not fit',
    ],
  },
  'an event put in at the end': {
    tamper: (tx) => putIn(tx, 8),
    told: ['OM.2026.1, row: not what its events give in is_unread, version'],
  },
  'an event put in before the first': {
    tamper: (tx) => putIn(tx, 0),
    told: ['OM.2026.1, event 0: does not follow the one before it'],
  },
  'an event put in far behind the last': {
    tamper: (tx) => putIn(tx, 2_000_000_000),
    told: ['OM.2026.1, events 8 to 1999999999: are missing'],
  },
  'an event with a hash that fits, and not those after it': {
    tamper: (tx) => rewrite(tx, 5, 5),
    told: ['OM.2026.1, event 5: is not the one that checkpoint 1 signed'],
  },
  'an event with a hash that fits, which no checkpoint has signed': {
    tamper: async (tx) => {
      await forgetCheckpoints(tx)
      await rewrite(tx, 5, 5)
    },
    told: ['OM.2026.1, event 6: does not follow the one before it'],
  },
  'an event and all hashes after it': {
    tamper: (tx) => rewrite(tx, 2, 7),
    told: ['OM.2026.1, event 2: is not the one that checkpoint 1 signed'],
  },
  'the words of a message': {
    tamper: (tx) =>
      sql`update casework.message set body = 'No.' where id = ${messageId(5)}`.execute(tx),
    told: [`OM.2026.1, event 5, message ${messageId(5)}: is not what came with the event`],
  },
  'whom a message is for': {
    tamper: (tx) =>
      sql`update casework.message set audience = 'service' where id = ${messageId(5)}`.execute(tx),
    told: [`OM.2026.1, event 5, message ${messageId(5)}: is not what came with the event`],
  },
  'the words of the acknowledgement': {
    tamper: (tx) =>
      sql`update casework.message set sent_at = ${later} where id = ${messageId(3)}`.execute(tx),
    told: [`OM.2026.1, event 3, message ${messageId(3)}: is not what came with the event`],
  },
  'the story': {
    tamper: (tx) =>
      sql`update casework.story set wanted = 'Nothing.' where case_id = ${caseId}`.execute(tx),
    told: [`OM.2026.1, event 1, story ${caseId}: is not what came with the event`],
  },
  'the name of a document': {
    tamper: (tx) =>
      sql`update casework.document set name = 'x.pdf' where id = ${letter.id}`.execute(tx),
    told: [`OM.2026.1, event 1, document ${letter.id}: is not what came with the event`],
  },
  'words, and their salt drawn anew': {
    tamper: (tx) =>
      sql`update casework.message set body = 'No.', salt = sha256('x') where id = ${messageId(5)}`.execute(
        tx,
      ),
    told: [`OM.2026.1, event 5, message ${messageId(5)}: is not what came with the event`],
  },
  'a message taken out': {
    tamper: (tx) => sql`delete from casework.message where id = ${messageId(5)}`.execute(tx),
    told: [`OM.2026.1, event 5, message ${messageId(5)}: is missing`],
  },
  'the salt alone': {
    tamper: (tx) =>
      sql`update casework.message set salt = null where id = ${messageId(5)}`.execute(tx),
    told: [`OM.2026.1, event 5, message ${messageId(5)}: has lost the salt of its digest`],
  },
  'a message put in': {
    tamper: (tx) =>
      sql`insert into casework.message (id, case_id, source, audience, kind, body, sent_at, salt)
        values ('00000000-0000-4000-8000-000000000001', ${caseId}, 'office', 'person', 'message', 'You are right.',
          ${at}, sha256('x'))`.execute(tx),
    told: [
      'OM.2026.1, message 00000000-0000-4000-8000-000000000001: was put in by nobody: no event speaks of it',
    ],
  },
  'what a checkpoint says': {
    tamper: (tx) => sql`update casework.checkpoint set at = ${later} where number = 1`.execute(tx),
    told: ['checkpoint 1: was changed: its signature does not fit'],
  },
  'a signature': {
    tamper: (tx) =>
      sql`update casework.checkpoint set signature = set_byte(signature, 5, get_byte(signature, 5) # 1)
        where number = 2`.execute(tx),
    told: ['checkpoint 2: was changed: its signature does not fit'],
  },
  'the list of what a checkpoint signed': {
    tamper: (tx) =>
      sql`update casework.checkpoint_leaf set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1)
        where checkpoint = 1 and case_id = ${caseId}`.execute(tx),
    told: ['checkpoint 1: did not sign the list of events that stands beside it'],
  },
  'the list of what a checkpoint signed, shortened together with the record': {
    tamper: async (tx) => {
      await sql`delete from casework.checkpoint_leaf where checkpoint = 2 and case_id = ${caseId}`.execute(
        tx,
      )
      await sql`delete from casework.case_event where case_id = ${caseId} and version >= 6`.execute(
        tx,
      )
      await sql`delete from casework.message where id in (${messageId(6)}, ${messageId(7)})`.execute(
        tx,
      )
      await sql`update casework.case_file set version = 5, last_movement_at = ${at}
        where id = ${caseId}`.execute(tx)
    },
    told: ['checkpoint 2: did not sign the list of events that stands beside it'],
  },
  'a checkpoint taken out': {
    tamper: async (tx) => {
      await sql`delete from casework.checkpoint_leaf where checkpoint = 1`.execute(tx)
      await sql`delete from casework.checkpoint where number = 1`.execute(tx)
    },
    told: ['checkpoint 1: is missing'],
  },
  'a checkpoint signed anew': {
    tamper: async (tx) => {
      await put(tx, signCheckpoint({ ...first, at: later }, undefined, recordKey))
    },
    told: ['checkpoint 2: does not follow the one before it'],
  },
  'all checkpoints, signed with another key': {
    tamper: (tx) => signAllWith(tx, otherKey),
    told: [
      'checkpoint 1: was signed with another key',
      'checkpoint 2: was signed with another key',
    ],
  },
  'a whole file': {
    tamper: async (tx) => {
      for (const table of ['case_event', 'checkpoint_leaf'])
        await sql`alter table casework.${sql.ref(table)}
          drop constraint ${sql.ref(`${table}_case_id_fkey`)}`.execute(tx)
      for (const table of ['document', 'message', 'story', 'party', 'draft'])
        await sql`delete from casework.${sql.ref(table)} where case_id = ${caseId}`.execute(tx)
      await sql`delete from casework.case_file where id = ${caseId}`.execute(tx)
    },
    told: [`file ${caseId}: its row is missing`],
  },
}

for (const [what, { tamper, told }] of Object.entries(tampering))
  test(`tampered with: ${what}`, async () => {
    assert.deepEqual(await signed.reportAfter(tamper), told)
  })

test('whoever has the key of ours too is told by a copy of the checkpoint that was kept elsewhere', async () => {
  const copy = { number: last.number, hash: hashOfCheckpoint(last) }
  const tamper = async (tx: Tx) => {
    await rewrite(tx, 2, 7)
    await signAllWith(tx, recordKey)
  }

  assert.deepEqual(await signed.reportAfter(tamper), [])
  assert.deepEqual(await signed.reportAfter(tamper, { ...known, checkpoints: [copy] }), [
    'checkpoint 2: is not the one of which a copy was kept',
  ])
  assert.deepEqual(await signed.reportAfter(forgetCheckpoints, { ...known, checkpoints: [copy] }), [
    'checkpoints 1 to 2: are missing',
  ])
})

function ofFile(version: number) {
  return sql`case_id = ${caseId} and version = ${version}`
}

async function set(tx: Tx, version: number, change: ReturnType<typeof sql>) {
  await sql`update casework.case_event set ${change} where ${ofFile(version)}`.execute(tx)
}

/** That somebody looked, in a way that follows the last event as it should. */
async function putIn(tx: Tx, version: number) {
  const before = version === 8 ? (events.at(-1)?.hash ?? null) : null
  const event = { case_id: caseId, version, type: 'seen', at, actor: 'friend', data: {} }
  const hash = hashOfEvent({ ...event, previous: before, words: null })
  await sql`insert into casework.case_event (case_id, version, type, at, actor, data, format, previous, hash)
    values (${caseId}, ${version}, 'seen', ${at}, 'friend', '{}', 1, ${before}, ${hash})`.execute(
    tx,
  )
}

/** Another actor from the first of these events on, each with the hashes that then fit. */
async function rewrite(tx: Tx, from: number, until: number) {
  let previous = events.find(({ version }) => version === from - 1)?.hash ?? null
  for (const event of events) {
    if (event.version < from || event.version > until) continue
    const changed = { ...event, previous, actor: 'friend' }
    previous = hashOfEvent(changed)
    await set(
      tx,
      event.version,
      sql`actor = 'friend', previous = ${changed.previous}, hash = ${previous}`,
    )
  }
}

async function forgetCheckpoints(tx: Tx) {
  await sql`delete from casework.checkpoint_leaf`.execute(tx)
  await sql`delete from casework.checkpoint`.execute(tx)
}

/** As whoever has everything would: the record as it now is, signed as if it had always been so. */
async function signAllWith(tx: Tx, key: RecordKey) {
  let before: Checkpoint | undefined
  for (const { number, at: moment } of [first, last]) {
    await sql`update casework.checkpoint_leaf as leaf set hashes = (
        select string_agg(hash, '' order by version) from casework.case_event as event
        where event.case_id = leaf.case_id and version between first_version and last_version)
      where checkpoint = ${number}`.execute(tx)
    const { rows } = await sql<{ hashes: Buffer }>`select hashes from casework.checkpoint_leaf
      where checkpoint = ${number} order by case_id`.execute(tx)
    const tree = new MerkleTree()
    for (const { hashes } of rows)
      for (let place = 0; place < hashes.length; place += 32)
        tree.add(hashes.subarray(place, place + 32))
    before = signCheckpoint({ at: moment, events: tree.leaves, root: tree.root() }, before, key)
    await put(tx, before)
  }
}

async function put(tx: Tx, { number, ...checkpoint }: Checkpoint) {
  const changes = Object.entries(checkpoint).map(
    ([name, value]) => sql`${sql.ref(name)} = ${value}`,
  )
  await sql`update casework.checkpoint set ${sql.join(changes)} where number = ${number}`.execute(
    tx,
  )
}
