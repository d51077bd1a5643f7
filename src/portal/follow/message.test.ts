import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { test } from 'node:test'
import { messageContent } from '../../letterbox/index.ts'
import { createPortal } from '../../portal-app.ts'
import { openDocument } from '../../secrecy/index.ts'
import { openHouse, openWaiting, registered, sampleView, seal } from './testing.ts'
import { hiddenFields, titleOf } from './testing-browser.ts'

const house = await openHouse(createPortal)
const letter = new File(['Geachte,\nde parkeerkaart is te laat.\n'], 'brief.txt')

test('words and a document reach the office, sealed, and the person is told when', async () => {
  const { browser, write, form, mailboxId } = await writing()

  const page = await browser.send(
    write,
    { ...form, body: 'Dag,\r\nzie bijlage.', action: 'send' },
    [letter],
  )
  const [sent, ...more] = await messages()
  const [document = assert.fail()] = sent?.documents ?? []

  assert.match(page.path, /\/verstuurd$/)
  assert.match(page.text, /Uw bericht is verstuurd.*Verstuurd op 24 november 2026/)
  assert.equal(sent?.mailboxId, mailboxId)
  assert.equal(sent?.body, 'Dag,\nzie bijlage.')
  assert.equal(document.name, 'brief.txt')
  assert.equal(await textOf(document), await letter.text())
  assert.deepEqual(more, [])
})

test('what a machine filled in is taken in like any other message, and marked', async () => {
  const { browser, write, form } = await writing()
  const typed = { ...form, body: 'Goedkoop!', action: 'send' }

  const page = await browser.send(write, { ...typed, website: 'https://cheap.example' })

  assert.match(page.path, /\/verstuurd$/)
  assert.deepEqual(
    (await messages()).map(({ body, isProbablyMachine }) => [body, isProbablyMachine]),
    [['Goedkoop!', true]],
  )
})

test('a message sent twice arrives once, its document too', async () => {
  const { browser, write, form } = await writing()
  const typed = { ...form, body: 'één keer', action: 'send' }

  const [first, second] = await Promise.all([
    browser.send(write, typed, [letter]),
    browser.send(write, typed, [letter]),
  ])
  const third = await browser.send(write, typed, [letter])

  assert.deepEqual([first.path, second.path, third.path].map(lastPart), [
    'verstuurd',
    'verstuurd',
    'verstuurd',
  ])
  assert.equal((await messages()).length, 1)
})

test('until the office has it in the file, a message is shown as being delivered', async () => {
  const { browser, file, write, form, mailboxId, view } = await writing()
  await browser.send(write, { ...form, body: 'onderweg', action: 'send' }, [letter])

  const before = await browser.get(file)
  const [arrived = assert.fail()] = await openWaiting(house)
  const { body, documents } = messageContent.parse(arrived.content)
  const at = arrived.arrivedAt.toISOString()
  const from = 'complainant' as const
  const taken = { id: randomUUID(), from, kind: 'message', at, body, documents }
  await seal(house, mailboxId, { ...view, messages: [...view.messages, taken] })
  const after = await browser.get(file)

  assert.match(before.text, /onderweg.*brief\.txt.*Verstuurd, wordt afgeleverd/)
  assert.equal(after.text.split('onderweg').length, 2)
  assert.doesNotMatch(after.text, /wordt afgeleverd/)
  const [document = assert.fail()] = documents
  assert(after.html.includes(`${file}/document/${document.id}`))
})

test('documents are added and taken away, and what was typed stays', async () => {
  const { browser, write, form } = await writing()

  const added = await browser.send(write, { ...form, body: 'bezig', action: 'add' }, [letter])
  const [, id = ''] = /value="([^"]+)" name="remove"/.exec(added.html) ?? []
  const removed = await browser.send(write, { ...form, body: 'bezig', remove: id })

  assert.equal(added.status, 200)
  assert.match(added.html, />bezig<\/textarea>/)
  assert.match(added.text, /brief\.txt 1 kB/)
  assert.match(removed.html, />bezig<\/textarea>/)
  assert.doesNotMatch(removed.text, /brief\.txt/)
  assert.equal(await house.parts.blobs.sizeOf(id), undefined)
  assert.deepEqual(await messages(), [])
})

test('a document not to be passed on reaches the office so, and is shown so; what was typed stays', async () => {
  const { browser, file, write, form } = await writing()
  const added = await browser.send(write, { ...form, body: 'bezig', action: 'add' }, [letter])
  const [, id = ''] = /value="([^"]+)" name="withhold"/.exec(added.html) ?? []

  const marked = await browser.send(write, { ...form, body: 'bezig', withhold: id })

  assert.match(marked.html, />bezig<\/textarea>/)
  assert.match(marked.text, /brief\.txt 1 kB · bewaard Niet doorgeven Mag doorgegeven worden/)
  assert.deepEqual(await messages(), [])
  const back = await browser.send(write, { ...form, body: 'bezig', 'pass-on': id })
  assert.doesNotMatch(back.html, /govuk-tag--purple/)

  await browser.send(write, { ...form, body: 'bezig', withhold: id })
  await browser.send(write, { ...form, body: 'bezig', action: 'send' })
  const [sent] = await messages()
  assert.equal(sent?.documents[0]?.isNotPassedOn, true)
  assert.match((await browser.get(file)).text, /brief\.txt \(.*\) Niet doorgeven/)
})

test('one bad document stops the sending, is named, and the rest is kept', async () => {
  const { browser, write, form } = await writing()
  const program = new File([Buffer.from('MZ\x90\0\x03', 'latin1')], 'foto.jpg')

  const page = await browser.send(write, { ...form, body: 'kijk', action: 'send' }, [
    letter,
    program,
  ])

  assert.equal(page.status, 422)
  assert.match(titleOf(page), /^Fout: /)
  assert.match(page.text, /‘foto\.jpg’ is geen echt jpg-bestand/)
  assert.match(page.text, /brief\.txt/)
  assert.match(page.html, />kijk<\/textarea>/)
  assert.deepEqual(await messages(), [])
})

test('each document that is refused is told apart from the others', async () => {
  const { browser, write, form } = await writing()
  const empty = ['een.pdf', 'twee.pdf'].map((name) => new File([], name))

  const { html } = await browser.send(write, { ...form, body: 'kijk', action: 'send' }, empty)

  assert.equal(html.match(/<a href="#documents">‘[a-z]+\.pdf’ is leeg[^‘]*<\/a>/g)?.length, 2)
  assert.match(html, /id="documents-error"[^>]*>.*een\.pdf[^<]*<br\/?>‘twee\.pdf/s)
})

test('an empty message and one that is too long are refused, and nothing typed is lost', async () => {
  const { browser, write, form } = await writing()

  const empty = await browser.send(write, { ...form, body: '  \n', action: 'send' })
  const long = await browser.send(write, { ...form, body: 'é'.repeat(20_001), action: 'send' })

  assert.equal(empty.status, 422)
  assert.match(empty.html, /id="body-error"/)
  assert.equal(long.status, 422)
  assert.match(long.text, /hoogstens 20\.000 tekens\. U hebt er 20\.001/)
  assert.match(long.text, /U kunt tot 20\.000 tekens typen/)
  assert(long.html.includes('é'.repeat(20_001)))
  assert.deepEqual(await messages(), [])
})

test('words typed after the message was sent from another tab are kept for the next', async () => {
  const { browser, write, form } = await writing()
  await browser.send(write, { ...form, body: 'eerste', action: 'send' })

  const page = await browser.send(write, { ...form, body: 'eerste en tweede', action: 'send' })
  const next = { ...hiddenFields(page), body: 'eerste en tweede', action: 'send' }
  await browser.send(write, next)

  assert.match(page.text, /nog niet verstuurd/)
  assert.match(page.html, />eerste en tweede<\/textarea>/)
  assert.deepEqual(
    (await messages()).map(({ body }) => body),
    ['eerste', 'eerste en tweede'],
  )
})

test('a message that comes after half an hour is not lost: it waits in the file, opened anew', async () => {
  const { browser, write, form, typed } = await writing()
  house.minutesPass(31)

  const closed = await browser.send(write, { ...form, body: 'te laat', action: 'send' }, [letter])
  const reopened = await browser.post('/nl/mijn-dossier/code', typed)
  const page = await browser.get(`${reopened.path}/schrijven`)
  await browser.send(`${reopened.path}/schrijven`, {
    ...hiddenFields(page),
    body: 'te laat',
    action: 'send',
  })
  const afterwards = await browser.get(`${reopened.path}/schrijven`)

  assert.equal(closed.status, 403)
  assert.match(closed.html, />te laat<\/textarea>/)
  assert.match(closed.text, /bewaren de tekst twee uur/)
  assert.match(page.html, />te laat<\/textarea>/)
  assert.doesNotMatch(afterwards.html, /te laat/)
  assert.deepEqual(
    (await messages()).map(({ body }) => body),
    ['te laat'],
  )
})

test('what was kept of a closed file is not shown in another one, and not after leaving', async () => {
  const { browser, write, form, typed } = await writing()
  house.minutesPass(31)
  await browser.send(write, { ...form, body: 'vertrouwelijk', action: 'send' })

  const other = await browser.post('/nl/mijn-dossier/code', (await registered(house)).typed)
  const elsewhere = await browser.get(`${other.path}/schrijven`)
  const own = await browser.post('/nl/mijn-dossier/code', typed)
  await browser.post(`${own.path}/verlaten`)
  const again = await browser.post('/nl/mijn-dossier/code', typed)
  const afterLeaving = await browser.get(`${again.path}/schrijven`)

  assert.doesNotMatch(elsewhere.html, /vertrouwelijk/)
  assert.doesNotMatch(afterLeaving.html, /vertrouwelijk/)
})

test('without the cookie the words come back on the page, to be copied', async () => {
  const { browser, write, form } = await writing()
  browser.forget()

  const page = await browser.send(write, { ...form, body: 'verloren koekje', action: 'send' })

  assert.equal(page.status, 403)
  assert.match(page.html, />verloren koekje<\/textarea>/)
  assert.match(page.text, /Kopieer de tekst/)
  assert.deepEqual(await messages(), [])
})

test('leaving takes along what was uploaded and not sent', async () => {
  const { browser, file, write, form } = await writing()
  const before = await filesOnDisk()
  await browser.send(write, { ...form, body: '', action: 'add' }, [letter])
  assert.equal((await filesOnDisk()).length, before.length + 1)

  await browser.post(`${file}/verlaten`)

  assert.deepEqual(await filesOnDisk(), before)
})

async function writing() {
  const complaint = await registered(house, {
    messages: sampleView({ year: 1, number: 1 }).messages,
  })
  const browser = house.browser()
  const { path: file } = await browser.post('/nl/mijn-dossier/code', complaint.typed)
  const write = `${file}/schrijven`
  return { ...complaint, browser, file, write, form: hiddenFields(await browser.get(write)) }
}

/** What the worker finds, and takes. */
async function messages() {
  return (await openWaiting(house)).map(({ content }) => messageContent.parse(content))
}

async function textOf({ id, key }: { id: string; key: string }): Promise<string> {
  const plain = await openDocument(house.parts.blobs.read(id), key)
  return Buffer.concat(await plain.toArray()).toString()
}

async function filesOnDisk(): Promise<string[]> {
  const entries = await readdir(house.folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
