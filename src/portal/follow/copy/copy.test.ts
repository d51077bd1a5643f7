import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { test } from 'node:test'
import { randomUUID } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { createPortal } from '../../../portal-app.ts'
import type { MailboxView } from '../../../letterbox/index.ts'
import { blobStore } from '../../../platform/blobs/blob-store.ts'
import { keepDocument, openHouse, registered, sampleView } from '../testing.ts'
import { copyNames } from './copy-names.ts'
import { streamCopy } from './copy.ts'

const house = await openHouse(createPortal)
const app = createPortal(house.parts)

test('the copy holds the page of the file and every document, decrypted and under its own name', async () => {
  const decision = await keepDocument(house, 'Décision (été).txt', 'Votre carte est refusée.')
  const photo = await keepDocument(house, 'foto.jpg', 'x'.repeat(300_000))
  const answer = await keepDocument(house, 'foto.jpg', 'another of that name')
  const { status, headers, files } = await copyOf({
    documents: [decision, photo],
    messages: [message({ body: 'Ziehier.\n\nTot morgen.', documents: [answer] })],
    ending: { reason: 'concluded', on: '2026-11-23' },
    next: { code: 'closed' },
  })

  assert.equal(status, 200)
  assert.equal(headers.get('content-type'), 'application/zip')
  assert.match(headers.get('content-disposition') ?? '', /filename="mijn-dossier\.zip"/)
  assert.match(headers.get('cache-control') ?? '', /no-store/)
  assert.deepEqual(Object.keys(files).sort(), [
    'documenten/Décision (été).txt',
    'documenten/foto (2).jpg',
    'documenten/foto.jpg',
    'mijn-dossier.html',
  ])
  assert.equal(files['documenten/Décision (été).txt'], 'Votre carte est refusée.')
  assert.equal(files['documenten/foto.jpg']?.length, 300_000)
  assert.equal(files['documenten/foto (2).jpg'], 'another of that name')
  const page = files['mijn-dossier.html'] ?? ''
  assert.match(page, /Tot morgen\./)
  assert.match(page, /OM\.2026\.\d+/)
  assert.match(page, /href="documenten\/foto%20\(2\)\.jpg"/)
})

test('the page of the copy can be read alone: in the language of the file, without script and without us', async () => {
  const { files } = await copyOf({ language: 'fr' })

  const page = files['mon-dossier.html'] ?? ''
  assert.match(page, /^<!doctype html><html lang="fr">/)
  assert.match(page, /<h1>Mon dossier<\/h1>/)
  assert.doesNotMatch(page, /<script|<link|<img|(?:src|href)="(?:https?:)?\//)
})

test('the copy says which document is not to be passed on', async () => {
  const [withheld, free] = [
    await keepDocument(house, 'attest.txt', 'attest'),
    await keepDocument(house, 'brief.txt', 'brief'),
  ]

  const { files } = await copyOf({ documents: [{ ...withheld, isNotPassedOn: true }, free] })

  const page = files['mijn-dossier.html'] ?? ''
  assert.match(page, /attest\.txt<\/a> \([^<]*\) <strong[^>]*>Niet doorgeven</)
  assert.doesNotMatch(page, /brief\.txt<\/a>[^<]*<strong/)
})

test('what is infected, missing or damaged is named, and the rest comes', async () => {
  const [good, lost, damaged, infected] = [
    await keepDocument(house, 'good.txt', 'good'),
    await keepDocument(house, 'lost.txt', 'lost'),
    await keepDocument(house, 'damaged.txt', 'damaged'.repeat(20_000)),
    await keepDocument(house, 'infected.txt', 'virus'),
  ]
  await house.parts.blobs.remove(lost.id)
  const path = join(house.folder, damaged.id.slice(0, 2), damaged.id)
  await writeFile(path, (await bytesOf(damaged.id)).subarray(0, 100_000))

  const { files } = await copyOf({
    documents: [lost, damaged, { ...infected, scan: 'infected' }, good],
  })

  assert.equal(files['documenten/good.txt'], 'good')
  assert.equal(files['documenten/infected.txt'], undefined)
  assert.equal(files['documenten/lost.txt'], undefined)
  const page = files['mijn-dossier.html'] ?? ''
  assert.match(page, /infected\.txt<\/bdi> \(zit niet in deze kopie, want er zat een virus in/)
  assert.match(page, /lost\.txt<\/bdi> \(zit niet of niet helemaal/)
  assert.match(page, /damaged\.txt<\/bdi> \(zit niet of niet helemaal/)
  assert.match(page, />good\.txt<\/a>/)
})

test('who has not opened the file gets no copy', async () => {
  const { browser, file } = await opened()
  browser.forget()

  const page = await browser.get(`${file}/kopie.zip`)

  assert.equal(page.status, 403)
  assert.match(page.text, /Uw dossier is niet open/)
})

test('a line that breaks leaves no document open', async () => {
  const large = await keepDocument(house, 'large.bin', 'x'.repeat(900_000))
  const streams: { destroyed: boolean }[] = []
  const known = blobStore(house.folder)
  const blobs = {
    ...known,
    read: (id: string) => {
      const stream = known.read(id)
      streams.push(stream)
      return stream
    },
  }
  const view = sampleView({ year: 2026, number: 1 }, { documents: [large, large] })
  const reader = streamCopy(
    { blobs, log: () => undefined },
    { view, folder: 'd', pageName: 'p.html', page: () => 'p', at: house.parts.now() },
  ).getReader()
  await reader.read()
  await reader.read()
  await reader.read()

  await reader.cancel()

  await wait(50)
  assert.equal(streams.length, 1, 'the second was not begun')
  assert.ok(streams.every(({ destroyed }) => destroyed))
})

test('no two documents of a copy have one name, and none has a name that a system refuses', () => {
  assert.deepEqual(
    copyNames([
      'a.pdf',
      'A.PDF',
      'a.pdf',
      '../x',
      'con.txt',
      'wat?.doc',
      '..',
      'a (2).pdf',
      'naam.',
    ]),
    [
      'a.pdf',
      'A (2).PDF',
      'a (3).pdf',
      '_x',
      'con_.txt',
      'wat_.doc',
      'document',
      'a (2) (2).pdf',
      'naam',
    ],
  )
})

async function opened(about: Partial<MailboxView> = {}) {
  const { typed } = await registered(house, about)
  const browser = house.browser()
  const { path: file } = await browser.post('/nl/mijn-dossier/code', typed)
  return { browser, file }
}

async function copyOf(about: Partial<MailboxView>) {
  const { browser, file } = await opened(about)
  const response = await app.request(`${file}/kopie.zip`, { headers: { cookie: browser.cookie() } })
  const zip = new Uint8Array(await response.arrayBuffer())
  const files = unzipSync(zip)
  for (const bytes of Object.values(files)) assert.ok(hasSum(zip, crc32(bytes)))
  const texts = Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)] as const)
  const { status, headers } = response
  return { status, headers, files: Object.fromEntries(texts) as Record<string, string | undefined> }
}

/** Whether the directory of the ZIP names that sum. */
function hasSum(zip: Uint8Array, sum: number): boolean {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(sum)
  return Buffer.from(zip).includes(bytes)
}

async function bytesOf(id: string): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(house.parts.blobs.read(id) as AsyncIterable<Buffer>))
}

function message(about: Partial<MailboxView['messages'][number]>): MailboxView['messages'][number] {
  return {
    id: randomUUID(),
    from: 'office',
    kind: 'message',
    at: '2026-11-24T10:00:00.000Z',
    body: 'x',
    documents: [],
    ...about,
  }
}
