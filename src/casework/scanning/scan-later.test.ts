import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { scannerOf } from '../../documents/index.ts'
import { infectedPdf, startClamd, withoutClamd } from '../../documents/testing.ts'
import { testOffice } from '../../office-testing.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { sealDocument } from '../../secrecy/index.ts'
import { openNext } from '../arrival/envelopes.ts'
import { listOpenTodos } from '../todos/todo-store.ts'
import { sampleComplaint, sendComplaint } from '../testing.ts'
import { scanLater } from './scan-later.ts'

const daemon = withoutClamd ? undefined : await startClamd()
after(() => daemon?.stop())
const office = await testOffice()
const { db, portal, house, officeKey, clock, blobs } = office
const needsClamd = { skip: withoutClamd }
const letter = Buffer.from('%PDF-1.7\na letter\n%%EOF')
const unseen = { nl: 'Niet op virussen', fr: 'Pas contrôlé', en: 'Not checked' }
const todo = {
  nl: 'In een document zit een virus',
  fr: 'Un document contient un virus',
  en: 'A document has a virus',
}

for (const language of languages)
  test(
    `a virus that is found later sets the document aside, and the case manager is told (${language})`,
    needsClamd,
    async () => {
      const desk = await office.signedIn(await office.staff({ role: 'case-manager', language }))
      const { path, holder, id } = await received(infectedPdf())
      assert.equal((await desk.get(`${path}/documents/${id}`)).status, 200)

      await look()
      await look()

      const { html } = await desk.get(path)
      assert.match(html, new RegExp(todo[language]))
      assert.equal((await desk.get(`${path}/documents/${id}`)).status, 404)
      const view = await holder.read(clock.at)
      assert.deepEqual(
        view?.documents.map(({ scan }) => scan),
        ['infected'],
      )
      assert.equal(await todosOf(holder.reference.number), 1, 'told once')
    },
  )

for (const language of languages)
  test(
    `a clean one is marked no longer, and asks nothing of anybody (${language})`,
    needsClamd,
    async () => {
      const desk = await office.signedIn(await office.staff({ role: 'case-manager', language }))
      const { path, holder } = await received(letter)
      assert.match((await desk.get(path)).html, new RegExp(unseen[language]))

      await look()

      const { html } = await desk.get(path)
      assert.doesNotMatch(html, new RegExp(unseen[language]))
      assert.match(html, /brief\.pdf<\/a>/)
      assert.equal(await todosOf(holder.reference.number), 0)
    },
  )

test('while the scanner does not answer, nothing changes and nothing fails', async () => {
  const { id } = await received(letter)

  const faults = await look('unix:/nowhere')

  assert.equal(await scanOf(id), 'not-scanned')
  assert.deepEqual(faults, [])
})

test(
  'one whose bytes are gone is told to the operator, and keeps no other waiting',
  needsClamd,
  async () => {
    const gone = await received(letter)
    await blobs.remove(gone.id)
    const others = [await received(letter), await received(letter)]

    const faults = await look()

    assert.equal(faults.length, 1)
    assert.equal(await scanOf(gone.id), 'not-scanned')
    for (const { id } of others) assert.equal(await scanOf(id), 'clean')
  },
)

/** As the worker does each hour; what it told the operator. */
async function look(url = daemon?.url): Promise<unknown[]> {
  const told: unknown[] = []
  const scanner = scannerOf(url, () => undefined)
  const log = (event: unknown) => void told.push(event)
  await scanLater({ db, house, blobs, scanner, now: () => clock.at, log })
  return told
}

async function received(bytes: Buffer) {
  const id = randomUUID()
  const sealed = await sealDocument(Readable.from([bytes]), (to) => blobs.write(id, to), 10_000)
  const about = {
    id,
    name: 'brief.pdf',
    mediaType: 'application/pdf',
    scan: 'not-scanned',
  } as const
  const complaint = sampleComplaint({ documents: [{ ...about, ...sealed }] })
  const holder = await sendComplaint(portal, officeKey.recipient, complaint, clock.at)
  const { opener } = officeKey
  while (await openNext({ db, house, opener, now: () => clock.at, log: () => undefined }));
  const { year, number } = holder.reference
  return { id, holder, path: `/files/OM.${year}.${number}` }
}

async function scanOf(id: string) {
  const { rows } = await sql<{ scan: string }>`
    select scan from casework.document where id = ${id}`.execute(db)
  return rows[0]?.scan
}

async function todosOf(number: number): Promise<number> {
  const todos = await listOpenTodos(db, { kinds: ['virus'] }, undefined, 100)
  return todos.filter(({ reference }) => reference.number === number).length
}
