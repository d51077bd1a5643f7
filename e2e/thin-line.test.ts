/**
 * One complaint through the whole house, in each language, with and without scripts, by pointer and
 * by keyboard: with two documents to a reference and a code; registered, assigned, acknowledged; the
 * case manager's question; the person's answer with a document.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { languages } from '../src/platform/i18n/catalogue.ts'
import type { Lang } from '../src/platform/i18n/catalogue.ts'
import { followText } from '../src/portal/follow/text.ts'
import { assertAccessible, assertFits, assertStory, assertStyled } from './accessibility.ts'
import { openChromium } from './chromium.ts'
import { lodge, openByCode, openByNumber, reply, story } from './complainant.ts'
import type { Complainant, Look } from './complainant.ts'
import { keyboard, pointer } from './hands.ts'
import type { Hands } from './hands.ts'
import { startMailServer } from './mail-server.ts'
import {
  addCaseManager,
  askComplainant,
  createFirstAdministrator,
  openFile,
  setUpAccount,
} from './staff.ts'
import type { Colleague } from './staff.ts'
import { firstLink, startSystem } from './system.ts'
import type { System } from './system.ts'

const admin: Colleague = {
  lang: 'nl',
  name: 'Ann Janssens',
  email: 'ann@office.example',
  password: 'een lange zin met thee',
}
const manager: Colleague = {
  lang: 'nl',
  name: 'Noor Peeters',
  email: 'noor@office.example',
  password: 'nog een lange zin hier',
}

let browser: Browser
let system: System
let mail: Awaited<ReturnType<typeof startMailServer>>
let folder: string
let documents: string[]
/** What the office sends along. */
let leaflet: string
/** Signed in as the case manager, once for all. */
let desk: Hands

before(async () => {
  mail = await startMailServer()
  system = await startSystem({ env: { SMTP_URL: mail.url } })
  browser = await openChromium()
  folder = await mkdtemp(join(tmpdir(), 'ombuds-documents-'))
  documents = [join(folder, 'letter.pdf'), join(folder, 'photo.png')]
  leaflet = join(folder, 'folder.pdf')
  await writeFile(leaflet, pdf)
  await writeFile(documents[0] ?? '', pdf)
  await writeFile(documents[1] ?? '', png)
})

after(async () => {
  await browser?.close()
  await mail?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
  if (system) assert.equal(await system.stop(), 0, 'the system stops cleanly')
})

test('the first administrator sets up an account, and a case manager by the link they hand over', async () => {
  const first = pointer(await newPage('nl'))
  await createFirstAdministrator(
    first,
    firstLink(system),
    admin,
    looker(first.page, 'office', 'nl'),
  )
  const link = await addCaseManager(first, admin, manager, looker(first.page, 'office', 'nl'))

  desk = keyboard(await newPage('nl'))
  await setUpAccount(desk, link, manager, looker(desk.page, 'office', 'nl'))
  await looker(desk.page, 'office', 'nl')('office-my-work-empty')
})

describe('a complaint goes in, is registered, acknowledged, asked about and answered', () => {
  for (const lang of languages)
    for (const scripts of [true, false])
      test(`in ${lang}, ${scripts ? 'with' : 'without'} scripts`, async () => {
        const page = await newPage(lang, scripts)
        // The second language goes by keyboard alone.
        const hands = lang === 'fr' && scripts ? keyboard(page) : pointer(page)
        const look = scripts ? looker(page, `portal-${lang}`, lang) : fits(page)
        await walk(hands, { lang, scripts, look })
      })
})

async function walk(hands: Hands, how: { lang: Lang; scripts: boolean; look: Look }) {
  const { lang, scripts, look } = how
  const { t } = followText(lang)
  const { page } = hands
  const who: Complainant = {
    lang,
    portal: system.portal,
    name: 'Fatima El Idrissi',
    email: `fatima-${lang}-${scripts}@example.org`,
    documents,
  }
  const question = `Op welke dag schreef u? (${lang}, ${scripts})`

  const lodged = await lodge(hands, who, look)
  await mail.mailTo(who.email, /my-file|mijn-dossier|mon-dossier/)
  await askComplainant(
    desk,
    manager,
    { reference: lodged.reference, question, documents: [leaflet] },
    deskLook(lang, scripts),
  )
  const official = await desk.page.locator('main').innerText()
  assert.ok(official.includes(story), 'the case manager reads the story')
  assert.ok(official.includes('letter.pdf') && official.includes('photo.png'))

  if (scripts) await openByCode(hands, who, lodged, look)
  else await openByNumber(hands, who, lodged, () => sixDigits(who.email), look)
  await page.getByText(question).waitFor()
  const told = await page.locator('main').innerText()
  assert.ok(told.includes(lodged.reference), 'the acknowledgement has the reference')
  assert.ok(told.includes(manager.name), 'and the case manager’s name')
  assert.ok(!(await page.title()).includes(lodged.reference), 'no title names the file')
  await look('follow-file')
  assert.deepEqual(await downloaded(page, /folder\.pdf/), pdf, 'what the office sent opens')

  await reply(hands, who, `Op 3 maart. ${lang} ${scripts}`, look)
  await seenByOffice(lodged.reference, `Op 3 maart. ${lang} ${scripts}`)

  await page.goto(page.url().replace(/\/[^/]+$/, ''))
  await page.getByRole('button', { name: t('file.leave') }).click()
  await look('follow-left')
}

async function seenByOffice(reference: string, words: string): Promise<void> {
  const file = `${system.office}/files/${reference}`
  for (let tries = 0; tries < 40; tries++) {
    await desk.page.goto(file)
    if ((await desk.page.locator('main').innerText()).includes(words)) return
    await desk.page.waitForTimeout(250)
  }
  assert.fail('the answer has not reached the case manager')
}

test('a case manager opens a document as it was sent', async () => {
  await openFile(desk, 'OM.', async () => undefined)

  assert.deepEqual(await downloaded(desk.page, /letter\.pdf/), pdf)
})

async function downloaded(page: Page, name: RegExp): Promise<Buffer> {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name }).first().click()
  const stream = await (await download).createReadStream()
  return Buffer.concat(await Array.fromAsync(stream))
}

async function newPage(lang: Lang, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled,
    locale: { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' }[lang],
    acceptDownloads: true,
  })
  context.setDefaultTimeout(15_000)
  return await context.newPage()
}

function looker(page: Page, place: string, lang: Lang): Look {
  return async (name) => {
    await assertAccessible(page, lang)
    await assertFits(page)
    await assertStyled(page)
    await assertStory(page, `${place}/${name}`)
  }
}

/** Axe cannot look where no scripts run; the markup is the same. */
function fits(page: Page): Look {
  return async () => assertFits(page)
}

function deskLook(lang: Lang, scripts: boolean): Look {
  const isFirst = lang === 'nl' && scripts
  return isFirst ? looker(desk.page, 'office', 'nl') : async () => undefined
}

async function sixDigits(email: string): Promise<string> {
  const text = await mail.mailTo(email, /\b\d{6}\b/)
  return /\b\d{6}\b/.exec(text.slice(text.indexOf('\r\n\r\n')))?.[0] ?? assert.fail('no number')
}

const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
    'trailer<</Root 1 0 R>>\n%%EOF\n',
)
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
