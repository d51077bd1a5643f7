/**
 * What comes in by another way than the portal, entered by a case manager at the keyboard: calls, and
 * a complaint that came by post.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { caseworkText } from '../src/casework/text.ts'
import { assertAccessible, assertFits, assertStory, assertStyled } from './accessibility.ts'
import { openChromium } from './chromium.ts'
import { keyboard, pointer } from './hands.ts'
import type { Hands } from './hands.ts'
import { addCaseManager, colleague, createFirstAdministrator, setUpAccount } from './staff.ts'
import { firstLink, startSystem } from './system.ts'
import type { System } from './system.ts'

const { t } = caseworkText('nl')
const nowhere = async () => undefined

let browser: Browser
let system: System
let desk: Hands

before(async () => {
  system = await startSystem()
  browser = await openChromium()
  const admin = colleague('Ann Janssens', 'ann@office.example')
  const noor = colleague('Noor Peeters', 'noor@office.example')
  const first = pointer(await newPage())
  await createFirstAdministrator(first, firstLink(system), admin, nowhere)
  const link = await addCaseManager(first, admin, noor, nowhere)
  desk = keyboard(await newPage())
  await setUpAccount(desk, link, noor, nowhere)
})

after(async () => {
  await browser?.close()
  await system?.stop()
})

test('a call is one line: one types its topic at once, and it stands first', async () => {
  const { page } = desk
  await page.goto(`${system.office}/calls`)
  // The only topic that begins so, and the field has the focus already.
  await page.keyboard.press('u')
  await desk.fill(t('calls.service'), 'Lakense Haard')
  await desk.fill(t('calls.said'), 'Moet vrijdag uit haar woning')
  await look(page, 'office/calls-typed')
  await desk.press(t('calls.keep'))

  const row = page.locator('tbody tr').first()
  await row.waitFor()
  const words = await row.innerText()
  for (const shown of ['Uithuiszetting', 'Lakense Haard', 'Moet vrijdag uit', 'Noor Peeters'])
    assert.ok(words.includes(shown), `${shown} in ${words}`)
  await look(page, 'office/calls')
})

async function look(page: Page, story: string): Promise<void> {
  await assertAccessible(page, 'nl')
  await assertFits(page)
  await assertStyled(page)
  await assertStory(page, story)
}

async function newPage(): Promise<Page> {
  const context = await browser.newContext({
    locale: 'nl-BE',
    viewport: { width: 1280, height: 900 },
  })
  context.setDefaultTimeout(15_000)
  return await context.newPage()
}
