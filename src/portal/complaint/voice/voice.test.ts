import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { complaintContent } from '../../../letterbox/index.ts'
import { createPortal } from '../../../portal-app.ts'
import { openJson } from '../../../secrecy/index.ts'
import { begin, testPortal } from '../testing.ts'
import type { Browser } from '../testing.ts'

const { newBrowser, officeDb, owner, identity } = await testPortal(createPortal)
const amr = sound('one')
const another = sound('two')
const letter = Buffer.from('%PDF-1.7\na letter\n%%EOF')

test('a voice message alone tells what happened, and goes along as the story', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerTheRest(visitor, draft)
  const before = await visitor.get(check(draft))
  assert.match(before.html, /Still to fill in/)

  const { status, location } = await visitor.upload(voice(draft), [[amr, 'memo.amr']])

  assert.equal(status, 303)
  assert.match((await visitor.get(location)).html, /We have this message.*memo\.amr/s)
  const on = await visitor.upload(voice(draft), [], 'continue')
  assert.match(on.location, /question\/6$/)
  assert.match((await visitor.get(check(draft))).html, /Voice message: memo\.amr/)
  const sent = await visitor.answer(check(draft))
  assert.match((await visitor.get(sent.location)).html, /Voice message: memo\.amr/)
  const { whatHappened, documents } = await newest()
  assert.equal(whatHappened, '')
  assert.deepEqual(
    documents.map(({ name, isStory }) => [name, isStory]),
    [['memo.amr', true]],
  )
})

test('from the words to the voice and back, nothing that was typed is lost', async () => {
  const visitor = newBrowser()
  const { location } = await visitor.answer('/en/complaint/in-brief', {
    'what-happened': 'They stop it on Friday.',
    channel: 'telephone',
    telephone: '0470 12 34 56',
    way: 'voice',
  })
  assert.match(location, /\/voice\?from=check$/)
  await visitor.upload(location, [[amr, 'memo.amr']])

  const { location: back } = await visitor.upload(location, [], 'continue')

  assert.match(back, /\/check$/)
  const { html } = await visitor.get(back)
  assert.match(html, /They stop it on Friday\.[^]*Voice message: memo\.amr/)
  assert.match(html, /0470 12 34 56/)
})

test('a second voice message takes the place of the first, whose bytes go', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await visitor.upload(voice(draft), [[amr, 'first.amr']])
  const before = await uploads()

  await visitor.upload(voice(draft), [[another, 'second.amr']])

  const { html } = await visitor.get(voice(draft))
  assert.match(html, /second\.amr/)
  assert.doesNotMatch(html, /first\.amr/)
  assert.equal(await uploads(), before)
})

test('taken away, it tells nothing any more, and its bytes go', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerTheRest(visitor, draft)
  const before = await uploads()
  await visitor.upload(voice(draft), [[amr, 'memo.amr']])

  await visitor.upload(voice(draft), [], 'remove')

  assert.equal(await uploads(), before)
  const refused = await visitor.answer(check(draft))
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Tell us what happened, in words or in a voice message/)
})

test('what is no sound is refused by name, and the message that was there stays', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await visitor.upload(voice(draft), [[amr, 'memo.amr']])
  const before = await uploads()

  const { status, html } = await visitor.upload(voice(draft), [[letter, 'letter.pdf']])

  assert.equal(status, 422)
  assert.match(html, /‘letter\.pdf’ is not sound/)
  assert.match(html, /memo\.amr/)
  assert.equal(await uploads(), before)
})

test('ten minutes of speech are taken', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const long = Buffer.concat([amr, Buffer.alloc(3_000_000)])

  const { location } = await visitor.upload(voice(draft), [[long, 'long.amr']])

  assert.match((await visitor.get(location)).html, /We have this message.*long\.amr.*2\.9.MB/s)
})

test('it is no document of the list of documents', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)

  await visitor.upload(voice(draft), [[amr, 'memo.amr']])

  const { html } = await visitor.get(`/en/complaint/${draft}/documents`)
  assert.doesNotMatch(html, /memo\.amr/)
})

test('nothing chosen and nothing written is told, in the language of the page', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const none = await visitor.upload(`/fr/plainte/${draft}/message-vocal`, [])
  assert.equal(none.status, 422)
  assert.match(none.html, /Choisissez d’abord un fichier audio/)

  const { location } = await visitor.upload(voice(draft), [], 'continue')

  assert.match(location, /question\/5\?wrong$/)
  assert.equal((await visitor.get(location)).status, 422)
})

test('the microphone may be asked for on that page and on no other', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const [here, other] = [await visitor.get(voice(draft)), await visitor.get(check(draft))]

  assert.match(here.headers.get('permissions-policy') ?? '', /microphone=\(self\)/)
  assert.match(here.headers.get('content-security-policy') ?? '', /media-src 'self' blob:/)
  assert.match(other.headers.get('permissions-policy') ?? '', /microphone=\(\)/)
  assert.doesNotMatch(other.headers.get('content-security-policy') ?? '', /blob:/)
})

test('of another visitor’s message nobody learns anything', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await visitor.upload(voice(draft), [[amr, 'memo.amr']])

  const { status, html } = await newBrowser().get(voice(draft))

  assert.equal(status, 404)
  assert.doesNotMatch(html, /memo/)
})

function sound(text: string): Buffer {
  return Buffer.concat([Buffer.from('#!AMR\n'), Buffer.from(text), Buffer.alloc(300)])
}

function voice(draft: string): string {
  return `/en/complaint/${draft}/voice`
}

function check(draft: string): string {
  return `/en/complaint/${draft}/check`
}

async function answerTheRest(visitor: Browser, draft: string): Promise<void> {
  const question = (number: number) => `/en/complaint/${draft}/question/${number}`
  await visitor.answer(question(3), { channel: 'email', email: 'ana@example.org' })
  await visitor.answer(question(4), { service: 'unknown' })
}

async function uploads(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from portal.upload`.execute(owner)
  return rows[0]?.count ?? 0
}

async function newest() {
  const { rows } = await sql<{ sealed: Uint8Array }>`
    select incoming.sealed from letterbox.incoming
    join letterbox.mailbox on mailbox.id = incoming.mailbox_id
    order by mailbox.reference_number desc limit 1`.execute(officeDb)
  return complaintContent.parse(await openJson(rows[0]?.sealed ?? assert.fail(), identity))
}
