import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { blobStore } from '../../platform/blobs/blob-store.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { createPortal } from '../../portal-app.ts'
import { begin, testPortal } from '../complaint/testing.ts'
import { pieceBytes } from './pieces.ts'

const disk = mountSmallDisk()
const skip = disk ? false : 'needs root’s rights, to mount a small disk'
const logged: unknown[] = []
const { newBrowser, owner } = await testPortal((parts) =>
  createPortal({ ...parts, blobs: blobStore(disk ?? ''), log: (event) => logged.push(event) }),
)

const places = {
  nl: ['klacht', 'documenten'],
  fr: ['plainte', 'documents'],
  en: ['complaint', 'documents'],
}
const said = {
  nl: /‘groot\.pdf’ kon niet worden bewaard: wij hebben op dit moment geen plaats meer/,
  fr: /« groot\.pdf » n’a pas pu être enregistré : nous n’avons plus de place/,
  en: /‘groot\.pdf’ could not be stored: we have no room left/,
}

for (const lang of languages)
  test(
    `on a full disk the person is told which document is not stored, and keeps the others (${lang})`,
    { skip },
    async () => {
      const visitor = newBrowser()
      const draft = await begin(visitor)
      const [complaint, documents] = places[lang]
      const path = `/${lang}/${complaint}/${draft}/${documents}`

      const { html, status } = await visitor.upload(path, [
        [pdf(100_000), 'eerste.pdf'],
        [pdf(4_000_000), 'groot.pdf'],
        [pdf(50_000), 'laatste.pdf'],
      ])

      assert.equal(status, 422)
      assert.match(html.replaceAll('\u00a0', ' '), said[lang])
      const { html: later } = await visitor.get(path)
      assert.deepEqual(
        [...later.matchAll(/<dt[^>]*>([^<]*)</g)].map(([, name]) => name),
        ['eerste.pdf', 'laatste.pdf'],
      )
      assert.deepEqual(logged.splice(0), [{ event: 'disk-full' }])
      const { rows } = await sql<{ id: string }>`
      select blob_id as id from portal.upload where safe_id = ${draft} order by 1`.execute(owner)
      assert.equal(rows.length, 2)
      assert.deepEqual(await onDisk(), await listed(), 'nothing stays of what found no room')
    },
  )

test(
  'a piece that finds no room is not stored: the file comes whole, and is refused by name',
  { skip },
  async () => {
    const visitor = newBrowser()
    const path = `/en/complaint/${await begin(visitor)}/documents`
    const piece = Buffer.alloc(pieceBytes, 'x')
    const file = randomUUID()

    let stored = 0
    let status = 200
    while (status === 200) {
      const answer = await visitor.sendBytes(`${path}?piece=${file}&at=${stored}`, piece)
      status = answer.status
      if (status === 200) stored = (JSON.parse(answer.html) as { stored: number }).stored
    }

    assert.equal(status, 409)
    assert.equal(stored % pieceBytes, 0, 'no half of a piece')
    const asked = await visitor.sendBytes(`${path}?piece=${file}&at=0`, Buffer.alloc(0))
    assert.deepEqual(JSON.parse(asked.html), { stored })
    assert.deepEqual(await onDisk(), await listed())
    await visitor.sendBytes(`${path}?piece=${file}`, Buffer.alloc(0))
    assert.deepEqual(await onDisk(), await listed())
  },
)

function pdf(length: number): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(length)])
}

async function onDisk(): Promise<string[]> {
  const entries = await readdir(disk ?? '', { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort()
}

async function listed(): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select blob_id as id from portal.upload`.execute(owner)
  return rows.map(({ id }) => id).sort()
}

/** Two megabytes. Undefined where that is not allowed. */
function mountSmallDisk(): string | undefined {
  const uid = process.getuid?.()
  const asRoot = (...command: string[]) => {
    const [name = '', ...rest] = uid === 0 ? command : ['sudo', '-n', ...command]
    execFileSync(name, rest, { stdio: 'ignore' })
  }
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'))
  try {
    asRoot('mount', '-t', 'tmpfs', '-o', `size=2m,uid=${uid}`, 'tmpfs', folder)
  } catch {
    after(() => rm(folder, { recursive: true }))
    return undefined
  }
  after(async () => {
    asRoot('umount', folder)
    await rm(folder, { recursive: true })
  })
  return folder
}
