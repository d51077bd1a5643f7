/** A case manager writes while documents are stored: words kept as one types and documents do not get in each other's way. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { intakeText } from '../src/casework/intake/text.ts'
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
const ui = uiText('nl')
const intake = intakeText('nl')
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
  await page.getByRole('link', { name: 'twee.pdf', exact: true }).waitFor()
})

test('a mark waits for what is on its way, and the Enter key in a field marks and removes nothing', async () => {
  await page.goto(`${system.office}/files/new/${await begun()}`)
  const stored = page.locator('[data-uploaded] dt')
  await page.locator('#documents').setInputFiles([pdf('een.pdf')])
  await stored.waitFor()
  let isFirst = true
  await page.route('**/files/new/*', async (route) => {
    if (isFirst) await new Promise((resolve) => setTimeout(resolve, 1_500))
    isFirst = false
    await route.continue()
  })
  await page.locator('#documents').setInputFiles([pdf('twee.pdf')])

  await page.getByRole('button', { name: `${ui.t('document.withhold')} een.pdf` }).click()

  const tag = page.locator('[data-uploaded] .govuk-tag')
  await tag.waitFor()
  assert.deepEqual(await stored.allInnerTexts(), ['een.pdf', 'twee.pdf'])
  await page.unroute('**/files/new/*')

  const name = page.locator('input[name=name]')
  await name.fill('Rosa Maes')
  await Promise.all([page.waitForEvent('load'), name.press('Enter')])

  assert.equal(await name.inputValue(), 'Rosa Maes')
  assert.deepEqual(await stored.allInnerTexts(), ['een.pdf', 'twee.pdf'])
  assert.equal(await tag.count(), 1)
})

/** An entry that somebody keeps. */
async function begun(): Promise<string> {
  await page.goto(`${system.office}/files/new`)
  const action = await page.locator('form[action^="/files/new/"]').getAttribute('action')
  const id = action?.split('/').at(-1) ?? assert.fail('no form')
  await page.locator('input[name=name]').fill('Rosa')
  await page.getByRole('button', { name: intake.t('keep') }).click()
  return id
}

const saved = new RegExp(ui.t('autosave.saved').replace('…', String.raw`\d\d:\d\d`))

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
