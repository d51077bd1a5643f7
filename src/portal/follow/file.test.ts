import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { createPortal } from '../../portal-app.ts'
import { keepDocument, openHouse, registered, sampleView, seal } from './testing.ts'
import type { Browser } from './testing-browser.ts'

const house = await openHouse(createPortal)

test('a document of the file is saved under its name, decrypted, and never shown as a page', async () => {
  const decision = await keepDocument(house, 'Décision (été).txt', 'Votre carte est refusée.')
  const answer = await keepDocument(house, 'antwoord.txt', 'ons antwoord')
  const { browser, file, html } = await opened({
    documents: [decision],
    messages: [message({ documents: [answer] })],
  })

  const saved = await browser.get(`${file}/document/${decision.id}`)

  assert.equal(saved.status, 200)
  assert.equal(saved.html, 'Votre carte est refusée.')
  assert.equal(saved.headers.get('content-type'), 'text/plain')
  assert.equal(saved.headers.get('content-length'), String(decision.size))
  assert.equal(saved.headers.get('x-content-type-options'), 'nosniff')
  assert.match(saved.headers.get('cache-control') ?? '', /no-store/)
  assert.match(saved.headers.get('content-security-policy') ?? '', /sandbox/)
  assert.match(
    saved.headers.get('content-disposition') ?? '',
    /^attachment; .*filename\*=UTF-8''D%C3%A9cision%20%28%C3%A9t%C3%A9%29\.txt$/,
  )
  assert(html.includes(`${file}/document/${answer.id}`))
})

test('a letter of which the day is known alone is not shown with a time', async () => {
  const midnight = '2026-11-19T23:00:00.000Z'

  const { html } = await opened({ lodgedAt: midnight, isLodgedDayOnly: true })

  assert.match(html, />20 november 2026</)
  assert.doesNotMatch(html, /00:00/)
})

test('a question goes through no steps', async () => {
  const next = { code: 'information', by: '2026-12-04' } as const

  const { html } = await opened({ isQuestion: true, next })

  assert.match(html, /antwoord op uw vraag/)
  assert.doesNotMatch(html, /o-steps/)
})

test('a document of another file is not found', async () => {
  const foreign = await keepDocument(house, 'secret.txt', 'secret')
  await registered(house, { documents: [foreign] })
  const { browser, file } = await opened()

  for (const id of [foreign.id, randomUUID(), 'x'])
    assert.equal((await browser.get(`${file}/document/${id}`)).status, 404)
})

test('a document whose bytes are missing or damaged leads to the telephone', async () => {
  const [lost, damaged] = [
    await keepDocument(house, 'lost.txt', 'x'),
    await keepDocument(house, 'damaged.txt', 'y'),
  ]
  await house.parts.blobs.remove(lost.id)
  await writeFile(join(house.folder, damaged.id.slice(0, 2), damaged.id), 'nonsense')
  const { browser, file } = await opened({ documents: [lost, damaged] })

  for (const { id } of [lost, damaged]) {
    const page = await browser.get(`${file}/document/${id}`)
    assert.equal(page.status, 404)
    assert.match(page.text, /kan nu niet geopend worden.*02 549 67 00/)
  }
})

test('the page shows what the office sealed last', async () => {
  const { browser, file, mailboxId, reference } = await opened()

  await seal(house, mailboxId, sampleView(reference, { step: 4, next: { code: 'nothing' } }))

  assert.match((await browser.get(file)).text, /stap 4 van 5: Conclusie/)
})

test('a day that has gone by is not hidden', async () => {
  const { browser, file, mailboxId, reference } = await opened()

  const late = sampleView(reference, { next: { code: 'verification', by: '2026-11-20' } })
  await seal(house, mailboxId, late)

  assert.match((await browser.get(file)).text, /gepland uiterlijk op 20 november 2026/)
})

test('who opened the file is told by days and roles, in each language', async () => {
  const days = ['2026-11-23', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16']
  const openings = [
    { on: '2026-11-23', role: 'auditor' },
    ...days.map((on) => ({ on, role: 'case-manager' })),
  ]
  const { browser, file } = await opened({ openings })

  const nl = (await browser.get(file)).text
  assert.match(nl, /Wie opende uw dossier\? .* 23 november 2026: iemand anders van onze dienst/)
  assert.match(nl, /23 november 2026: dossierbeheerder/)
  assert.match(nl, /Eerdere dagen tonen 17 november 2026: dossierbeheerder 16 november 2026/)
  const fr = (await browser.get(file.replace('/nl/mijn-dossier', '/fr/mon-dossier'))).text
  assert.match(fr, /Qui a ouvert votre dossier \? .* 20 novembre 2026 : gestionnaire de dossier/)
})

test('that nobody opened it yet is said; a view of before says nothing of it', async () => {
  const nobody = await opened({ openings: [] })
  const before = await opened()

  assert.match((await nobody.browser.get(nobody.file)).text, /Er is nog niets te tonen/)
  assert.doesNotMatch((await before.browser.get(before.file)).text, /Wie opende/)
})

test('each page begins the half hour anew; after half an hour without one the file is closed', async () => {
  const { browser, file } = await opened()

  for (const _ of [1, 2, 3]) {
    house.minutesPass(29)
    assert.equal((await browser.get(file)).status, 200)
  }
  house.minutesPass(31)
  const closed = await browser.get(file)

  assert.equal(closed.status, 403)
  assert.match(closed.text, /30 minuten geen pagina/)
  assert(!closed.text.includes('Vera Peeters'))
})

test('another browser sees nothing, by the same address', async () => {
  const { file } = await opened()

  const page = await house.browser().get(file)

  assert.equal(page.status, 403)
  assert(!page.text.includes('Vera Peeters'))
})

test('two files stay open side by side', async () => {
  const browser = house.browser()
  const [one, other] = [await opened({}, browser), await opened({}, browser)]

  assert((await browser.get(one.file)).text.includes(one.typed.reference))
  assert((await browser.get(other.file)).text.includes(other.typed.reference))
})

test('who leaves has closed the file, and the code opens it again', async () => {
  const { browser, file, typed } = await opened()

  const left = await browser.post(`${file}/verlaten`)

  assert.equal(left.path, '/nl/mijn-dossier/verlaten')
  assert(!left.text.includes(typed.reference))
  assert.equal((await browser.get(file)).status, 403)
  assert.equal((await browser.post('/nl/mijn-dossier/code', typed)).status, 200)
})

test('leaving twice, or a file that is not open, leads to the same page', async () => {
  const page = await house.browser().post(`/nl/mijn-dossier/${randomUUID()}/verlaten`)

  assert.equal(page.path, '/nl/mijn-dossier/verlaten')
})

test('nothing of a file lies in the tables or on disk as plain text', async () => {
  const planted = 'kwikzilver-parkeerkaart'
  const document = await keepDocument(house, `${planted}.txt`, planted)
  const { browser, file, typed } = await opened({
    caseManager: { name: planted },
    messages: [message({ body: planted })],
    documents: [document],
  })
  await browser.get(file)

  const kept = await everythingKept()

  // The sample complaint is put in as it is: what is not sealed would be found.
  assert(kept.includes('a complaint'))
  for (const secret of [planted, typed.code, typed.code.replaceAll('-', '')])
    assert(!kept.includes(secret), secret)
  assert.deepEqual(
    house.logged.filter((event) => JSON.stringify(event).includes(planted)),
    [],
  )
})

async function opened(about: Parameters<typeof registered>[1] = {}, browser?: Browser) {
  const complaint = await registered(house, about)
  const used = browser ?? house.browser()
  const page = await used.post('/nl/mijn-dossier/code', complaint.typed)
  assert.equal(page.status, 200)
  return { ...complaint, browser: used, file: page.path, html: page.html }
}

function message(about: object) {
  return { ...(sampleView({ year: 2026, number: 1 }).messages[0] ?? assert.fail()), ...about }
}

/** Every row of the portal and the letterbox, and every byte on disk. */
async function everythingKept(): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('portal', 'letterbox', 'published')`.execute(house.owner)
  const tables = await Promise.all(
    rows.map(async ({ name }) => {
      const { rows: lines } = await sql<{ line: string }>`
        select encode(convert_to(t::text, 'UTF8'), 'escape') as line from ${sql.raw(name)} as t`.execute(
        house.owner,
      )
      return lines.map(({ line }) => line + hexAsText(line)).join('\n')
    }),
  )
  const entries = await readdir(house.folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const bytes = files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1'))
  return [...tables, ...(await Promise.all(bytes))].join('\n')
}

/** Bytes stand as hex in what PostgreSQL writes of a row. */
function hexAsText(line: string): string {
  const found = line.match(/[0-9a-f]{16,}/g) ?? []
  return found.map((hex) => Buffer.from(hex, 'hex').toString('latin1')).join('\n')
}
