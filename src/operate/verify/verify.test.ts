import assert from 'node:assert/strict'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { sql } from 'kysely'
import { verifyRecord } from '../../casework/index.ts'
import type { Finding } from '../../casework/index.ts'
import { hashOfCheckpoint } from '../../casework/record/checkpoint.ts'
import { createRecordKey, sealDocument } from '../../secrecy/index.ts'
import { OperateError, UsageError } from '../command.ts'
import { runCommand } from '../commands.ts'
import { at, hex, signedOffice } from '../../signed-office-testing.ts'

const {
  folder,
  dataDir,
  blobs,
  recordKey,
  owner,
  office,
  addresses,
  letter,
  first,
  last,
  ...rest
} = await signedOffice()
const { known, caseId, messageId, events, inVain } = rest
const otherKey = await createRecordKey(join(folder, 'other.key'), at)

test('a record that nobody touched fits, and it is said how much there is', async () => {
  const { files, erased, unsigned, checkpoints } = await verifyRecord(office, known, failed)

  assert.equal(files, 3)
  assert.equal(erased, 0)
  assert.equal(unsigned, 1)
  assert.equal(events.length, 7)
  assert.equal(checkpoints.events, 6 + 4 + 4)
  assert.equal(checkpoints.last?.checkpoint.number, 2)
})

test('words that are erased with their salt are free, and the record fits as before', async () => {
  const sum = await inVain(async (tx) => {
    await sql`update casework.message set body = '', salt = null where id = ${messageId(5)}`.execute(
      tx,
    )
    await sql`update casework.document set name = '', sha256 = '', salt = null
      where id = ${letter.id}`.execute(tx)
    await sql`update casework.story set salt = null, what_happened = '', service_words = null, since = null,
      service_reference = null, danger = null, asked_service = null, service_answer = null, wanted = null,
      not_to_mention = null where case_id = ${caseId}`.execute(tx)
    return await verifyRecord(tx, known, failed)
  })

  assert.equal(sum.erased, 3)
})

test('a document that is lost or exchanged on the disk is named', async (t) => {
  const whole = await buffer(blobs.read(letter.id))
  t.after(() => writeBlob(whole))

  await blobs.remove(letter.id)
  const lost = await refusedRun()
  await writeBlob(Buffer.from('no document'))
  const broken = await refusedRun()
  let sealed = Buffer.alloc(0)
  await sealDocument(
    Readable.from([Buffer.from('another letter')]),
    async (bytes) => void (sealed = await buffer(bytes)),
    100,
  )
  await writeBlob(sealed)
  const exchanged = await refusedRun()

  const name = `OM.2026.1, document ${letter.id}`
  assert.equal(lost[0], `${name}: is not in DATA_DIR/blobs`)
  assert.equal(broken[0], `${name}: its bytes are not those that came`)
  assert.equal(exchanged[0], `${name}: its bytes are not those that came`)
})

test('the command says that everything fits, and what to keep elsewhere', async () => {
  const said = await run()

  const [sum, signed, ...keep] = said
  assert.match(
    sum ?? '',
    /^3 files, 15 events, \d+ texts and documents bound \(0 erased\), 2 documents read\.$/,
  )
  assert.match(
    signed ?? '',
    /^2 checkpoints, the last of 2026-11-24T11:00:00.000Z; 1 events since then\.$/,
  )
  assert.deepEqual(keep, [
    'Keep elsewhere, for the next time:',
    `  --key ${hex(recordKey.publicKey)}`,
    `  --checkpoint 2:${hex(hashOfCheckpoint(last))}`,
    'Everything fits.',
  ])
})

test('what was kept elsewhere is typed, and the key of this machine is then not asked', async () => {
  const right = [
    '--key',
    hex(recordKey.publicKey),
    '--checkpoint',
    `1:${hex(hashOfCheckpoint(first))}`,
  ]

  assert.equal((await run(...right, '--without-documents')).at(-1), 'Everything fits.')
  await assert.rejects(
    run('--key', hex(otherKey.publicKey)),
    /^OperateError: 2 things do not fit\. What/,
  )
  await assert.rejects(run('--key', 'x'), UsageError)
  await assert.rejects(run('--checkpoint', '3'), UsageError)
})

test('what does not fit ends the command with a failure, without a name or a word of anybody', async (t) => {
  const { rows } = await sql<{ body: string }>`
    select body from casework.message where id = ${messageId(5)}`.execute(owner)
  const body = rows[0]?.body ?? assert.fail()
  t.after(() =>
    sql`update casework.message set body = ${body} where id = ${messageId(5)}`.execute(owner),
  )
  await sql`update casework.message set body = 'Élise says no.' where id = ${messageId(5)}`.execute(
    owner,
  )

  const said = await refusedRun()

  assert.equal(
    said[0],
    `OM.2026.1, event 5, message ${messageId(5)}: is not what came with the event`,
  )
  assert.doesNotMatch(said.join('\n'), /Élise|elise|Vera|letter\.pdf|says/)
})

test('without a key on this machine, what the checkpoints name is to be compared by hand', async () => {
  const said = await runWith({ RECORD_KEY_FILE: join(folder, 'none.key') })

  assert.ok(said.includes('No key of ours is known here: compare these with your copy.'))
})

function failed(finding: Finding): never {
  assert.fail(JSON.stringify(finding))
}

async function writeBlob(bytes: Uint8Array) {
  await blobs.remove(letter.id)
  await blobs.write(letter.id, Readable.from([bytes]))
}

async function run(...words: string[]): Promise<string[]> {
  return await runWith({}, ...words)
}

async function runWith(env: Record<string, string>, ...words: string[]): Promise<string[]> {
  const lines: string[] = []
  const settings = {
    DATA_DIR: dataDir,
    DATABASE_URL: addresses.owner,
    RECORD_KEY_FILE: join(folder, 'record.key'),
    ...env,
  }
  await runCommand(['verify', ...words], {
    env: settings,
    now: () => at,
    print: (line) => lines.push(line),
  })
  return lines
}

/** What was said before it failed. */
async function refusedRun(): Promise<string[]> {
  const lines: string[] = []
  const env = {
    DATA_DIR: dataDir,
    DATABASE_URL: addresses.owner,
    RECORD_KEY_FILE: join(folder, 'record.key'),
  }
  const running = runCommand(['verify'], { env, now: () => at, print: (line) => lines.push(line) })
  await assert.rejects(running, (error) => {
    assert(error instanceof OperateError)
    assert.match(error.message, /^One thing does not fit\. What to do: docs\/operate\/record\.md$/)
    return true
  })
  return lines
}
