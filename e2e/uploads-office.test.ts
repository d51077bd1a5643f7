/** A case manager writes while documents are stored: words kept as one types and documents do not get in each other's way. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { sampleComplaint, sendComplaint } from '../src/casework/testing.ts'
import { caseworkText } from '../src/casework/text.ts'
import { connect } from '../src/platform/db/database.ts'
import { embeddedAddresses } from '../src/platform/db/embedded/embedded.ts'
import { loadOfficeKey } from '../src/secrecy/index.ts'
import { uiText } from '../src/ui/text.ts'
import { assertAccessible, assertFits } from './accessibility.ts'
import { openChromium } from './chromium.ts'
import { pointer } from './hands.ts'
import { openOffice } from './staff.ts'
import { startSystem } from './system.ts'
import type { System } from './system.ts'

const { t } = caseworkText('nl')
let browser: Browser
let system: System
let page: Page

before(async () => {
  system = await startSystem()
  browser = await openChromium()
  page = await newPage()
  await openOffice(system, { first: pointer(await newPage()), desk: pointer(page) })
})

after(async () => {
  await browser?.close()
  await system?.stop()
})

test('a document is stored while one types, the words go on being kept, and both leave together', async () => {
  const file = `${system.office}/files/${await receive()}`
  await page.goto(`${file}/write/we-are-looking`)
  const body = page.getByLabel(t('write.body'), { exact: true })
  const kept = page.locator('[data-autosave]')
  await body.fill('Eerste woorden.')
  await page.waitForFunction(() => document.querySelector('[data-autosave]')?.textContent !== '')

  await page.locator('#documents').setInputFiles([pdf('een.pdf'), pdf('twee.pdf')])
  await page.locator('[data-uploaded] dt').nth(1).waitFor()
  await body.fill('Eerste woorden. En meer.')
  await page.waitForTimeout(3_000)

  assert.match(await kept.innerText(), saved, 'not: changed in another window')
  await assertAccessible(page, 'nl')
  await assertFits(page)
  await page.goto(page.url())
  assert.equal(await body.inputValue(), 'Eerste woorden. En meer.')
  assert.deepEqual(await page.locator('[data-uploaded] dt').allInnerTexts(), [
    'een.pdf',
    'twee.pdf',
  ])
  await page.getByRole('button', { name: t('write.submit') }).click()
  await page.getByRole('link', { name: 'twee.pdf' }).waitFor()
})

const saved = new RegExp(
  uiText('nl')
    .t('autosave.saved')
    .replace('…', String.raw`\d\d:\d\d`),
)

function pdf(name: string) {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.7\n${name}\n%%EOF`) }
}

async function receive(): Promise<string> {
  const addresses = await embeddedAddresses(system.dataDir)
  assert.ok(addresses)
  const portal = connect(addresses.portal)
  const { recipient } = await loadOfficeKey(join(system.dataDir, 'keys/office.key'))
  const content = sampleComplaint({ language: 'nl' })
  const { reference } = await sendComplaint(portal, recipient, content, new Date())
  await portal.destroy()
  const text = `OM.${reference.year}.${reference.number}`
  for (let tries = 0; tries < 60; tries++) {
    await page.goto(`${system.office}/files/${text}`)
    if (await page.getByText(caseworkText('nl').t('file.story')).isVisible()) return text
    await page.waitForTimeout(250)
  }
  assert.fail('nobody opened the complaint')
}

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-BE' })
  context.setDefaultTimeout(15_000)
  return await context.newPage()
}
