/**
 * Documents with scripts: several at once, each stored by itself, on a line that breaks; photos made smaller. What
 * the page says is stored is what the server has. The line runs through a gate of ours that can be shut.
 */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { languages } from '../src/platform/i18n/catalogue.ts'
import type { Lang } from '../src/platform/i18n/catalogue.ts'
import { complaintText } from '../src/portal/complaint/text.ts'
import { uiText } from '../src/ui/text.ts'
import { assertAccessible, assertFits } from './accessibility.ts'
import { openChromium } from './chromium.ts'
import { openGate } from './gate.ts'
import { drawnPhoto, watchPhotos } from './photo.ts'
import { startSystem } from './system.ts'
import type { System } from './system.ts'

let browser: Browser
let system: System
let gate: Awaited<ReturnType<typeof openGate>>

before(async () => {
  system = await startSystem()
  gate = await openGate(Number(new URL(system.portal).port))
  browser = await openChromium()
})

after(async () => {
  await browser?.close()
  gate?.close()
  if (system) assert.equal(await system.stop(), 0)
})

for (const lang of languages)
  test(`several files are stored one by one, and one that we cannot take is named beside them (${lang})`, async () => {
    const page = await documentsPage(lang)
    const { t } = complaintText(lang)
    assert.equal(await page.getByRole('button', { name: t('documents.upload') }).count(), 0)

    await field(page).setInputFiles([
      file('een.pdf', pdf('1')),
      file('virus.exe', Buffer.from('MZ\x90\0', 'latin1')),
      file('twee.pdf', pdf('2')),
    ])

    await stored(page, lang, 2)
    assert.match(await rows(page).innerText(), /virus\.exe/)
    await assertAccessible(page, lang)
    await assertFits(page)
    await page.getByRole('button', { name: uiText(lang).t('upload.leave-out') }).click()
    assert.equal(await rows(page).count(), 0)
    await page.reload()
    await stored(page, lang, 2)
    await page.close()
  })

test('a button waits for what is on its way, and then goes on by itself', async () => {
  const page = await documentsPage('en')
  gate.slow(400_000)

  await field(page).setInputFiles([
    file('one.pdf', pdf('1', 300_000)),
    file('two.pdf', pdf('2', 300_000)),
  ])
  await page.getByRole('button', { name: 'Continue' }).click()

  await page.getByText('we go on as soon as everything is stored').waitFor()
  await page.waitForURL(/question\/12/)
  gate.slow(undefined)
  await page.goBack()
  await page.reload()
  await stored(page, 'en', 2)
  await page.close()
})

test('a line that breaks in the middle is told, and the file is sent again when it is back', async () => {
  const page = await documentsPage('en')
  await field(page).setInputFiles([file('first.pdf', pdf('1'))])
  await stored(page, 'en', 1)
  gate.slow(3_000_000)
  const sentBefore = gate.sent()
  await field(page).setInputFiles([
    file('second.pdf', pdf('2', 20_000_000)),
    file('third.pdf', pdf('3')),
  ])
  await page.getByText(/[3-9]\d% sent/).waitFor()

  gate.shut()
  await page.getByText('The connection is broken').first().waitFor()
  assert.equal(await list(page).count(), 1, 'what was stored stays, and nothing more is said to be')
  gate.slow(undefined)
  gate.open()

  await stored(page, 'en', 3)
  await page.reload()
  assert.deepEqual(await list(page).allInnerTexts(), ['first.pdf', 'second.pdf', 'third.pdf'])
  const again = gate.sent() - sentBefore
  assert(again < 22_000_000, `of what had arrived nothing was sent again (${again})`)
  await page.close()
})

test('of a large file only the rest is sent when the page was left and it is chosen again', async () => {
  const page = await documentsPage('en')
  const large = file('large.pdf', pdf('1', 20_000_000))
  gate.slow(5_000_000)
  await field(page).setInputFiles([large])
  await page.getByText(/[5-9]\d% sent/).waitFor()
  gate.shut()
  gate.slow(undefined)
  page.on('dialog', (dialog) => void dialog.accept())
  const here = page.url()
  await page.goto('about:blank')
  gate.open()
  await page.goto(here)
  assert.equal(await list(page).count(), 0, 'what is not whole is not said to be stored')
  const sentBefore = gate.sent()

  await field(page).setInputFiles([large])

  await stored(page, 'en', 1)
  const again = gate.sent() - sentBefore
  assert(again < 12_000_000, `${again}`)
  await page.close()
})

test('a line that stays away is no dead end: the person is told, and tries again or goes on without', async () => {
  const page = await documentsPage('en')
  await page.clock.install()
  gate.shut()

  await field(page).setInputFiles([file('letter.pdf', pdf('1'))])
  const again = page.getByRole('button', { name: 'Try again letter.pdf' })
  for (let tries = 0; tries < 60 && !(await again.isVisible()); tries++)
    await page.clock.runFor(10_000)
  await page.getByText('This file is not stored.').first().waitFor()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByText('Not everything is stored yet').waitFor()
  assert.match(page.url(), /documents/)
  gate.open()
  await again.click()

  await stored(page, 'en', 1)
  await page.close()
})

test('a large photo is made smaller and stays legible, or is sent as it is where one asks for that', async () => {
  const page = await documentsPage('en')
  const photo = Buffer.from(await drawnPhoto(page), 'base64')
  assert(photo.length > 2_000_000, `${photo.length}`)

  const seen = watchPhotos(page)

  await field(page).setInputFiles([{ name: 'IMG_1.png', mimeType: 'image/png', buffer: photo }])
  await stored(page, 'en', 1)
  // A page of A4 at 200 dots to the inch, black on white.
  assert.deepEqual(await seen(), { width: 1800, height: 2400, hasInk: true, hasPaper: true })
  const small = sizeOf(await sizes(page).first().innerText())
  assert(small > 50_000 && small < photo.length / 2, `${small}`)
  assert.deepEqual(await list(page).allInnerTexts(), ['IMG_1.jpg'])
  await page.getByLabel('Send photos in full size').check()
  await field(page).setInputFiles([{ name: 'IMG_1.png', mimeType: 'image/png', buffer: photo }])
  await stored(page, 'en', 2)

  const large = sizeOf(await sizes(page).nth(1).innerText())
  assert(Math.abs(large - photo.length) < photo.length * 0.05, `${large}`)
  await page.close()
})

test('a telephone offers its camera, a computer does not', async () => {
  const telephone = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  })
  const page = await documentsPage('nl', await telephone.newPage())
  const camera = page.getByLabel('Of maak nu een foto')
  assert(await camera.isVisible())
  assert.equal(await camera.getAttribute('capture'), 'environment')

  await camera.setInputFiles([file('foto.png', png)])

  await stored(page, 'nl', 1)
  await assertAccessible(page, 'nl')
  await assertFits(page)
  await telephone.close()
  const desk = await documentsPage('nl')
  assert(!(await desk.getByLabel('Of maak nu een foto').isVisible()))
  await desk.close()
})

async function documentsPage(lang: Lang, given?: Page): Promise<Page> {
  const page = given ?? (await (await browser.newContext()).newPage())
  page.setDefaultTimeout(20_000)
  const begin = { nl: 'klacht', fr: 'plainte', en: 'complaint' }[lang]
  await page.goto(`${gate.url}/${lang}/${begin}`)
  await page.locator('main form button').last().click()
  await page.waitForURL(/1$/)
  const documents = { nl: 'documenten', fr: 'documents', en: 'documents' }[lang]
  await page.goto(page.url().replace(/\/[^/]+\/1$/, `/${documents}`))
  return page
}

function field(page: Page) {
  return page.locator('#documents')
}

function list(page: Page) {
  return page.locator('[data-uploaded] dt')
}

function sizes(page: Page) {
  return page.locator('[data-uploaded] .govuk-summary-list__value')
}

function rows(page: Page) {
  return page.locator('[data-list] li')
}

/** So many in the server's list, each said to be stored. */
async function stored(page: Page, lang: Lang, count: number): Promise<void> {
  await list(page)
    .nth(count - 1)
    .waitFor()
  const word = uiText(lang).t('document.stored')
  const said = await sizes(page).allInnerTexts()
  assert.equal(said.length, count)
  for (const words of said) assert(words.includes(word), words)
}

/** *1.2 MB*, in bytes. */
function sizeOf(text: string): number {
  const [, number = '', unit = ''] = /([\d.]+)\s(kB|MB)/.exec(text.replace(',', '')) ?? []
  return Number(number) * (unit === 'MB' ? 1024 ** 2 : 1024)
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function file(name: string, buffer: Buffer) {
  return { name, mimeType: 'application/octet-stream', buffer }
}

function pdf(text: string, more = 0): Buffer {
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n${text}\n`),
    randomBytes(more),
    Buffer.from('%%EOF'),
  ])
}
