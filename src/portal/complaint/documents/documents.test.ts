import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { maxDocumentBytes } from '../../../documents/index.ts'
import { createPortal } from '../../../portal-app.ts'
import { answerRequired, begin, testPortal } from '../testing.ts'

const { newBrowser, owner, parts } = await testPortal(createPortal)
const letter = Buffer.from('%PDF-1.7\na letter\n%%EOF')
const program = Buffer.from('MZ\x90', 'latin1')

test('documents are listed with their size once they have arrived', async () => {
  const visitor = newBrowser()
  const page = documents(await begin(visitor))
  const photo = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(320_000)])

  const { status, location } = await visitor.upload(page, [
    [letter, 'décision n° 1.pdf'],
    [photo, 'photo.jpg'],
  ])

  assert.equal(status, 303)
  assert.equal(location, page)
  const { html } = await visitor.get(page)
  assert.match(html, /décision n° 1\.pdf/)
  assert.match(html, /photo\.jpg[\s\S]*313.kB/)
})

test('a bad file is refused by name while the others stay', async () => {
  const visitor = newBrowser()
  const page = documents(await begin(visitor))

  const { status, html } = await visitor.upload(page, [
    [letter, 'good.pdf'],
    [program, 'evil.pdf'],
    [program, 'evil.exe'],
    [Buffer.alloc(0), 'empty.pdf'],
  ])

  assert.equal(status, 422)
  assert.match(html, /<title>Error: /)
  assert.match(html, /‘evil\.pdf’ is not a real pdf file, or is damaged\. Save it again/)
  assert.match(html, /‘evil\.exe’ is a kind of file that we cannot take/)
  assert.match(html, /‘empty\.pdf’ is empty/)
  assert.match((await visitor.get(page)).html, /good\.pdf/)
})

test('a large file that is refused keeps nobody waiting, and what comes behind it arrives', async () => {
  const visitor = newBrowser()
  const page = documents(await begin(visitor))
  const large = Buffer.alloc(maxDocumentBytes + 1)
  const film = Buffer.concat([Buffer.from('0000001866747970', 'hex'), Buffer.from('mp42'), large])

  const { status, html } = await visitor.upload(page, [
    [large, 'not a film.mp4'],
    [film, 'film.mp4'],
    [letter, 'behind.pdf'],
  ])

  assert.equal(status, 422)
  assert.match(html, /‘not a film\.mp4’ is not a real mp4 file/)
  assert.match(html, /‘film\.mp4’ is too large/)
  assert.match((await visitor.get(page)).html, /behind\.pdf/)
})

test('the twenty-first document is refused', async () => {
  const visitor = newBrowser()
  const page = documents(await begin(visitor))
  await visitor.upload(
    page,
    Array.from({ length: 20 }, (_, n) => [Buffer.concat([letter, Buffer.from([n])]), `${n}.pdf`]),
  )

  const { status, html } = await visitor.upload(page, [[letter, 'one more.pdf']])

  assert.equal(status, 422)
  assert.match(html, /‘one more\.pdf’ was not added: you already have 20 documents/)
})

test('the same form sent again adds nothing', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  for (let time = 0; time < 3; time++) await visitor.upload(documents(draft), [[letter, 'a.pdf']])

  const { html } = await visitor.get(documents(draft))

  assert.equal(html.match(/<dt/g)?.length, 1)
  assert.equal(await uploadsOf(draft), 1)
})

test('a document is removed, with its bytes', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await visitor.upload(documents(draft), [[letter, 'a.pdf']])
  const { html } = await visitor.get(documents(draft))
  const [, remove = ''] = /action="([^"]*\/remove)"/.exec(html) ?? []
  const id = remove.split('/').at(-2) ?? ''
  assert.ok(await parts.blobs.sizeOf(id))

  assert.equal((await visitor.post(remove)).location, documents(draft))

  assert.doesNotMatch((await visitor.get(documents(draft))).html, /a\.pdf/)
  assert.equal(await parts.blobs.sizeOf(id), undefined)
  assert.equal(await uploadsOf(draft), 0)
})

test('nobody removes the document of another', async () => {
  const [visitor, stranger] = [newBrowser(), newBrowser()]
  const [draft, theirs] = [await begin(visitor), await begin(stranger)]
  await visitor.upload(documents(draft), [[letter, 'a.pdf']])
  const { html } = await visitor.get(documents(draft))
  const [, id = ''] = /documents\/([^/"]+)\/remove/.exec(html) ?? []

  await stranger.post(`${documents(theirs)}/${id}/remove`)
  await stranger.post(`${documents(draft)}/${id}/remove`)

  assert.ok(await parts.blobs.sizeOf(id))
})

test('who has no documents goes on; who asks to upload none is told', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)

  const on = await visitor.upload(documents(draft), [], 'continue')
  const none = await visitor.upload(documents(draft), [], 'upload')

  assert.equal(on.location, `/en/complaint/${draft}/question/12`)
  assert.equal(none.status, 422)
  assert.match(none.html, /Choose a file first/)
})

test('documents that arrive after the session expired begin a new draft', async () => {
  const visitor = newBrowser()

  const { location } = await visitor.upload(documents(randomUUID()), [[letter, 'a.pdf']])

  const { html } = await visitor.get(location)
  assert.match(html, /a\.pdf/)
  assert.match(html, /Your earlier answers had expired/)
})

test('deleting the answers deletes the documents', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await visitor.upload(documents(draft), [[letter, 'a.pdf']])
  const { rows } = await sql<{ blob_id: string }>`
    select blob_id from portal.upload where safe_id = ${draft}`.execute(owner)

  await visitor.answer(`/en/complaint/${draft}/delete`)

  for (const row of rows) assert.equal(await parts.blobs.sizeOf(row.blob_id), undefined)
  assert.equal(rows.length, 1)
  assert.equal(await uploadsOf(draft), 0)
})

test('while a document is on its way nothing is sent without a word', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerRequired(visitor, draft)
  await sql`insert into portal.upload values (${randomUUID()}, ${draft}, 0, ${parts.now()})`.execute(
    owner,
  )
  const check = `/en/complaint/${draft}/check`

  const told = await visitor.answer(check)
  assert.equal(told.status, 422)
  assert.match(told.html, /A document is still on its way/)

  const sent = await visitor.answer(check, { 'without-uploads': 'yes' })
  assert.equal(sent.location, `/en/complaint/${draft}/sent`)
})

test('a document that arrives after the complaint was sent is told, not dropped in silence', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerRequired(visitor, draft)
  await visitor.answer(`/en/complaint/${draft}/check`)

  const { status, html } = await visitor.upload(documents(draft), [[letter, 'late.pdf']])

  assert.equal(status, 422)
  assert.match(html, /‘late\.pdf’ arrived after your complaint had been sent/)
  assert.match(html, /<a href="#follow">‘late/)
  assert.match(html, / id="follow"/)
  assert.match(html, /OM\.2026\.\d+/)
  assert.equal(await uploadsOf(draft), 0)
})

function documents(draft: string): string {
  return `/en/complaint/${draft}/documents`
}

async function uploadsOf(safeId: string): Promise<number> {
  const { rows } = await sql`select from portal.upload where safe_id = ${safeId}`.execute(owner)
  return rows.length
}
