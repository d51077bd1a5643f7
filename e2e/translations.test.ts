/**
 * A document that is not to be passed on, marked on a telephone without scripts; and what a case manager who does not read
 * Arabic does with what came: a translation beside it, corrected once, by keyboard.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { documentText } from '../src/casework/documents/text.ts'
import { sampleComplaint, sampleDocument, sendComplaint } from '../src/casework/testing.ts'
import { caseworkText } from '../src/casework/text.ts'
import { translationText } from '../src/casework/translations/text.ts'
import { connect } from '../src/platform/db/database.ts'
import { embeddedAddresses } from '../src/platform/db/embedded/embedded.ts'
import { address } from '../src/portal/addresses.ts'
import { complaintText } from '../src/portal/complaint/text.ts'
import { loadOfficeKey } from '../src/secrecy/index.ts'
import { uiText } from '../src/ui/text.ts'
import { assertAccessible, assertFits, assertStory, assertStyled } from './accessibility.ts'
import { openChromium } from './chromium.ts'
import { keyboard } from './hands.ts'
import type { Hands } from './hands.ts'
import { openOffice } from './staff.ts'
import { startSystem } from './system.ts'
import type { System } from './system.ts'

const file = caseworkText('nl')
const { t } = translationText('nl')
const ui = uiText('nl')
const arabic = 'لم يصلني أي جواب منذ شهرين.'

let browser: Browser
let system: System
let desk: Hands
let folder: string

before(async () => {
  system = await startSystem()
  browser = await openChromium()
  folder = await mkdtemp(join(tmpdir(), 'documents-'))
  desk = keyboard(await newPage())
  await openOffice(system, { first: keyboard(await newPage()), desk })
})

after(async () => {
  await browser?.close()
  await system?.stop()
  await rm(folder, { recursive: true, force: true })
})

test('on a telephone, without scripts, a document is marked and the mark taken back', async () => {
  const page = await newPage({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  const hands = keyboard(page)
  const words = complaintText('nl')
  await page.goto(system.portal + address('complaint', 'nl'))
  await hands.press(words.t('start.button'))
  const draft = new URL(page.url()).pathname.split('/')[3] ?? ''
  await page.goto(system.portal + address('documents', 'nl', { draft }))
  const path = join(folder, 'attest van de arts.pdf')
  await writeFile(path, '%PDF-1.7\nan attestation\n%%EOF')
  await hands.attach(words.t('documents.add'), [path])
  await hands.press(words.t('documents.upload'))

  await hands.press(`${ui.t('document.withhold')} attest van de arts.pdf`)

  await page.getByText(ui.t('document.not-passed-on'), { exact: true }).first().waitFor()
  await hands.unfold(ui.t('pass-on.title'))
  await assertFits(page)
  await assertStyled(page)
  await assertWithScripts(page)
  await assertStory(page, 'portal-nl/documents-not-passed-on')
  await page.goto(system.portal + address('check-answers', 'nl', { draft }))
  assert.match(await page.locator('main').innerText(), /attest van de arts\.pdf \(niet doorgeven\)/)
  await page.goBack()
  await hands.press(`${ui.t('document.pass-on')} attest van de arts.pdf`)
  await page.getByRole('button', { name: ui.t('document.withhold') }).waitFor()
})

test('a story that nobody here reads gets a translation beside it, which is corrected once', async () => {
  const reference = await receive()
  const { page } = desk
  await look(page, 'office/file-in-arabic')
  await desk.follow(`${t('add')} ${t('of.story')}`)
  await desk.press(t('submit'))
  await look(page, 'office/translation-wrong')
  await desk.choose(file.t('language.nl'))
  await desk.fill(t('translator'), 'Samira Haddad')
  await desk.choose(t('sworn'))
  await desk.fill(ui.t('day'), '24')
  await desk.fill(ui.t('month'), '11')
  await desk.fill(ui.t('year'), '2026')
  await desk.fill(t('body'), 'Ik kreeg al twee maanden geen antword.')
  await desk.press(t('submit'))
  await look(page, 'office/file-translated')

  await desk.follow(`${t('correct')} ${t('correct.of', { of: t('of.story') })}`)
  await look(page, 'office/translation-correct')
  await desk.fill(t('body'), 'Ik kreeg al twee maanden geen antwoord.')
  await desk.press(t('submit'))

  const words = await page.locator('main').innerText()
  assert.match(words, new RegExp(`${arabic}[^]*Samira Haddad, beëdigd vertaler[^]*geen antwoord`))
  await page.goto(`${system.office}/files/${reference}`)
  assert.match(await page.locator('main').innerText(), /geen antwoord/)
})

test('a document has a page of its own, on which it is marked', async () => {
  const reference = await receive()
  const { page } = desk
  const words = documentText('nl')
  await desk.follow(`${words.t('about')} brief.pdf`)
  await look(page, 'office/document')

  await desk.press(`${ui.t('document.withhold')} brief.pdf`)

  await look(page, 'office/document-not-passed-on')
  await page.goto(`${system.office}/files/${reference}`)
  assert.match(await page.locator('main').innerText(), /brief\.pdf[^]*Niet doorgeven/i)
})

async function receive(): Promise<string> {
  const addresses = await embeddedAddresses(system.dataDir)
  assert.ok(addresses)
  const portal = connect(addresses.portal)
  const { recipient } = await loadOfficeKey(join(system.dataDir, 'keys/office.key'))
  const content = sampleComplaint({
    language: 'nl',
    whatHappened: arabic,
    needs: { needs: ['interpreter'], language: 'العربية' },
    documents: [{ ...sampleDocument(), name: 'brief.pdf' }],
  })
  const { reference } = await sendComplaint(portal, recipient, content, new Date())
  await portal.destroy()
  const text = `OM.${reference.year}.${reference.number}`
  for (let tries = 0; tries < 60; tries++) {
    await desk.page.goto(`${system.office}/files/${text}`)
    if (await desk.page.getByText(file.t('file.story')).isVisible()) return text
    await desk.page.waitForTimeout(250)
  }
  assert.fail('nobody opened the complaint')
}

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-BE', ...options })
  context.setDefaultTimeout(15_000)
  return await context.newPage()
}

/** Without scripts nothing can look at the page from inside: the same page, with them. */
async function assertWithScripts(page: Page): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  await context.addCookies(await page.context().cookies())
  const other = await context.newPage()
  await other.goto(page.url())
  await assertAccessible(other, 'nl')
  await context.close()
}

async function look(page: Page, story: string): Promise<void> {
  await assertAccessible(page, 'nl')
  await assertFits(page)
  await assertStyled(page)
  await assertStory(page, story)
}
