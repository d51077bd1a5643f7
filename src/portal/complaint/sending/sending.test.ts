import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { complaintContent, findCode, findMailbox } from '../../../letterbox/index.ts'
import { deriveAccess, openDocument, openJson, parseCode } from '../../../secrecy/index.ts'
import { createPortal } from '../../../portal-app.ts'
import { answerRequired, begin, formOf, testPortal } from '../testing.ts'
import type { Browser } from '../testing.ts'

const { newBrowser, owner, officeDb, parts, folder, clock, logged, identity } =
  await testPortal(createPortal)
const letter = Buffer.from('%PDF-1.7\nplanted-in-the-letter\n%%EOF')

beforeEach(() => {
  clock.at = new Date('2026-11-24T09:00:00Z')
})

test('who sends gets a reference and a code that opens the mailbox', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerRequired(visitor, draft)

  const { status, location } = await visitor.answer(check(draft))

  assert.equal(status, 303)
  const { html } = await visitor.get(location)
  const { year, number } = referenceOn(html)
  const parsed = parseCode(codeOn(html))
  assert(parsed.ok)
  const mailboxId = await findMailbox(parts.db, { year, number })
  assert(mailboxId)
  const { auth } = deriveAccess(parsed.code, mailboxId)
  assert.ok(await findCode(parts.db, mailboxId, auth))
})

test('the envelope holds all that was answered, and only the office opens it', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerEverything(visitor, draft)
  await visitor.answer(check(draft))
  const { html } = await visitor.get(sentPage(draft))

  const { sealed, mailboxId } = await envelopeOf(referenceOn(html).number)
  const content = complaintContent.parse(await openJson(sealed, identity))

  const { documents, ...answers } = content
  assert.deepEqual(answers, {
    v: 1,
    mailboxId,
    language: 'nl',
    complainant: {
      capacity: 'minor',
      name: 'Ion Ionescu',
      telephone: '02 123 45 67',
    },
    // Who fills in the form is reached, not the person they do it for.
    helper: {
      capacity: 'relative',
      name: 'Ana Ionescu',
      email: 'ana@example.org',
      telephone: '0470 12 34 56',
      hasMandate: true,
      letters: 'both',
      maySeeHealth: false,
    },
    needs: {
      needs: ['interpreter', 'safe-times'],
      language: 'Romanian',
      times: 'In the morning',
    },
    contactChannel: 'email',
    service: { is: 'listed', id: 'actiris' },
    whatHappened: 'First this,\nthen that.',
    since: 'March',
    decisionOn: '2026-10-30',
    receivedOn: '2026-11-02',
    serviceReference: 'X/1',
    remedies: 'no',
    hasProcedure: true,
    danger: { on: '2026-12-01', what: 'Eviction' },
    askedService: 'An answer',
    serviceAnswer: 'None',
    wanted: 'An apology',
    notToMention: 'My employer',
    mayTransfer: true,
  })
  const [document] = documents
  assert(document && documents.length === 1)
  assert.equal(document.name, 'letter.pdf')
  const opened = await openDocument(parts.blobs.read(document.id), document.key)
  assert.deepEqual(await buffer(opened), letter)
})

test('the portal cannot read what it put in, and no planted word lies anywhere', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await visitor.answer(`/en/complaint/${draft}/question/3`, {
    channel: 'email',
    email: 'planted@mail.example',
  })
  await visitor.answer(`/en/complaint/${draft}/question/4`, { service: 'unknown' })
  await visitor.answer(`/en/complaint/${draft}/question/5`, { 'what-happened': 'planted-story' })
  await visitor.upload(`/en/complaint/${draft}/documents`, [[letter, 'planted-name.pdf']])
  await visitor.answer(check(draft))
  const code = codeOn((await visitor.get(sentPage(draft))).html)

  await assert.rejects(sql`select * from letterbox.incoming`.execute(parts.db), /permission denied/)
  const everything = await everywhere()
  const planted = ['planted@mail', 'planted-story', 'planted-in-the-letter', 'planted-name', code]
  for (const words of [...planted, code.replaceAll('-', ''), visitor.cookie.slice(2)])
    assert(!everything.includes(words), words)
})

test('however often it is sent, it is one complaint with one reference and one code', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerRequired(visitor, draft)
  const before = await countIncoming()
  const { hidden } = formOf((await visitor.get(check(draft))).html)

  const atOnce = await Promise.all(
    Array.from({ length: 5 }, async () => await visitor.post(check(draft), hidden)),
  )
  const first = await visitor.get(sentPage(draft))
  const afterBack = await visitor.post(check(draft), hidden)
  const second = await visitor.get(sentPage(draft))

  for (const { location } of [...atOnce, afterBack]) assert.equal(location, sentPage(draft))
  assert.equal(await countIncoming(), before + 1)
  assert.equal(codeOn(first.html), codeOn(second.html))
  assert.deepEqual(referenceOn(first.html), referenceOn(second.html))
})

test('what is missing is told on the check, with the way to it, and nothing is sent', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const before = await countIncoming()

  const { status, html } = await visitor.answer(check(draft))

  assert.equal(status, 422)
  for (const number of [3, 4, 5])
    assert(html.includes(`href="/en/complaint/${draft}/question/${number}?from=check"`))
  assert.equal(await countIncoming(), before)
})

test('on the check the three answers without which nothing can be sent are marked where they are missing', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const marked = async () => {
    const { html } = await visitor.get(check(draft))
    return [...html.matchAll(/<dt[^>]*>([^<]*)<\/dt><dd[^>]*><strong[^>]*>Still to fill in</g)]
  }

  assert.deepEqual(
    (await marked()).map(([, label]) => label),
    ['How to reach you', 'Service', 'What happened'],
  )
  await answerRequired(visitor, draft)
  assert.deepEqual(await marked(), [])
})

test('answers that changed in another window are shown again before they are sent', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerRequired(visitor, draft)
  const { hidden } = formOf((await visitor.get(check(draft))).html)
  await visitor.answer(`/en/complaint/${draft}/question/6`, { since: 'added later' })

  const { status, html } = await visitor.post(check(draft), hidden)

  assert.equal(status, 422)
  assert.match(html, /Your answers were changed in another window/)
  assert.match(html, /added later/)
})

test('after sending the answers cannot be changed, and every page leads to the reference', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerRequired(visitor, draft)
  await visitor.answer(check(draft))

  for (const page of [
    check(draft),
    `/en/complaint/${draft}/question/5`,
    `/en/complaint/${draft}/documents`,
  ])
    assert.equal((await visitor.get(page)).location, sentPage(draft))
  const { location } = await visitor.post(`/en/complaint/${draft}/question/5`, {
    'what-happened': 'x',
  })
  assert.equal(location, sentPage(draft))
})

test('the page of what was sent leads to the check while it is not sent yet', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)

  const { status, location } = await visitor.get(sentPage(draft))

  assert.equal(status, 303)
  assert.equal(location, check(draft))
})

test('the code goes from the page once it was kept, and comes back when asked for within a day', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerRequired(visitor, draft)
  await visitor.answer(check(draft))
  const code = codeOn((await visitor.get(sentPage(draft))).html)

  await visitor.post(sentPage(draft))
  assert.equal(codeOn((await visitor.get(sentPage(draft))).html), code)
  await visitor.post(sentPage(draft), { code: 'kept' })
  assert(!(await visitor.get(sentPage(draft))).html.includes(code))

  clock.at = new Date('2026-11-25T08:59:00Z')
  await visitor.post(sentPage(draft), { code: 'show' })
  assert.equal(codeOn((await visitor.get(sentPage(draft))).html), code)
  clock.at = new Date('2026-11-25T09:00:00Z')
  assert.equal((await visitor.get(sentPage(draft))).status, 404)
})

test('who confirms without the tick is told beside it, until the code was kept', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerRequired(visitor, draft)
  await visitor.answer(check(draft))

  const { status, html } = await visitor.answerAndFollow(sentPage(draft), {})

  assert.equal(status, 422)
  assert.match(html, /<title>Error: /)
  assert.match(html, /govuk-error-summary.*href="#code"/s)
  assert.match(html, /id="code-error"[^>]*>.*Tick the box/s)
  assert.match(html, /<input[^>]* id="code"/)
  await visitor.post(sentPage(draft), { code: 'kept' })
  assert.equal((await visitor.get(`${sentPage(draft)}?wrong`)).status, 200)
})

test('beside the code stands the whole address at which it is used, for paper', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerRequired(visitor, draft)
  await visitor.answer(check(draft))

  const { html } = await visitor.get(sentPage(draft))

  assert.match(html, />https:\/\/portal\.example\/en\/my-file</)
})

test('the page of what was sent is shown to nobody else, and never compressed', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerRequired(visitor, draft)
  await visitor.answer(check(draft))
  const stranger = newBrowser()
  await begin(stranger)

  assert.equal((await stranger.get(sentPage(draft))).status, 404)
  const { headers } = await visitor.get(sentPage(draft))
  assert.match(headers.get('cache-control') ?? '', /no-transform/)
})

test('who thinks to delete unsent answers is told when they were sent meanwhile', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerRequired(visitor, draft)
  const page = `/en/complaint/${draft}/delete`
  const { hidden } = formOf((await visitor.get(page)).html)
  await visitor.answer(check(draft))

  assert.equal((await visitor.post(page, hidden)).location, page)
  assert.match((await visitor.get(page)).html, /stays with us/)
  await visitor.answer(page)

  assert.equal((await visitor.get(sentPage(draft))).status, 404)
})

test('nothing is confirmed when the letterbox fails, and the next try succeeds', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerRequired(visitor, draft)
  await sql`alter table letterbox.incoming rename to away`.execute(owner)

  const failed = await visitor.answer(check(draft))
  await sql`alter table letterbox.away rename to incoming`.execute(owner)
  const sent = await visitor.answer(check(draft))

  assert.equal(failed.status, 500)
  assert.equal(sent.location, sentPage(draft))
})

async function answerEverything(visitor: Browser, draft: string): Promise<void> {
  const answers: Record<number, Record<string, string>> = {
    1: { capacity: 'someone-else', situation: 'minor' },
    2: { name: 'Ana Ionescu', person: 'Ion Ionescu' },
    3: { channel: 'email', email: 'ana@example.org', telephone: '0470 12 34 56', language: 'nl' },
    4: { words: 'actiris', searched: 'actiris', service: 'actiris' },
    5: { 'what-happened': 'First this,\r\nthen that.' },
    6: { since: 'March' },
    7: {
      ...day('decided', 30, 10),
      ...day('received', 2, 11),
      reference: 'X/1',
      remedies: 'no',
      procedure: 'yes',
    },
    8: { danger: 'yes', 'danger-what': 'Eviction', ...day('danger-on', 1, 12) },
    9: { told: 'yes', asked: 'An answer', answer: 'None' },
    10: { wanted: 'An apology' },
    12: { 'not-to-mention': 'My employer' },
    13: { 'may-transfer': 'yes' },
    14: {
      'helper-capacity': 'relative',
      mandate: 'yes',
      'person-telephone': '02 123 45 67',
      letters: 'both',
      health: 'no',
    },
    15: { interpreter: 'yes', 'need-language': 'Romanian', 'need-times': 'In the morning' },
  }
  for (const [number, fields] of Object.entries(answers))
    await visitor.answer(`/en/complaint/${draft}/question/${number}`, fields)
  await visitor.upload(`/en/complaint/${draft}/documents`, [[letter, 'letter.pdf']])
}

function day(prefix: string, date: number, month: number): Record<string, string> {
  return {
    [`${prefix}-day`]: `${date}`,
    [`${prefix}-month`]: `${month}`,
    [`${prefix}-year`]: '2026',
  }
}

async function envelopeOf(number: number) {
  const { rows } = await sql<{ sealed: Uint8Array; mailboxId: string }>`
    select sealed, mailbox_id as "mailboxId" from letterbox.incoming
    join letterbox.mailbox on mailbox.id = mailbox_id where reference_number = ${number}`.execute(
    officeDb,
  )
  const [row] = rows
  assert(row)
  return row
}

async function countIncoming(): Promise<number> {
  const { rows } = await sql`select from letterbox.incoming`.execute(officeDb)
  return rows.length
}

/** Every table the portal writes to, every file, and every line of the log. */
async function everywhere(): Promise<string> {
  const tables = [
    'portal.safe',
    'portal.upload',
    'letterbox.incoming',
    'letterbox.access',
    'letterbox.mailbox',
  ]
  const rows = await Promise.all(
    tables.map(async (table) => await sql`select * from ${sql.table(table)}`.execute(owner)),
  )
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const texts = files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1'))
  const values = rows.flatMap((result) =>
    result.rows.flatMap((row) => Object.values(row as object)),
  )
  const told = values.map((value) =>
    Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value),
  )
  return [...told, ...(await Promise.all(texts)), JSON.stringify(logged)].join('\n')
}

function referenceOn(html: string) {
  const [, year, number] = /OM\.(\d+)\.(\d+)/.exec(html) ?? []
  return { year: Number(year), number: Number(number) }
}

function codeOn(html: string): string {
  return /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(html)?.[0] ?? ''
}

function check(draft: string): string {
  return `/en/complaint/${draft}/check`
}

function sentPage(draft: string): string {
  return `/en/complaint/${draft}/sent`
}
