/** Finding files, by keyboard alone: by a word that was said, by a name with a slip, by reference. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { listText } from '../src/casework/lists/text.ts'
import { caseworkText } from '../src/casework/text.ts'
import { assertAccessible, assertFits, assertStory, assertStyled } from './accessibility.ts'
import { openChromium } from './chromium.ts'
import { lodge } from './complainant.ts'
import { keyboard, pointer } from './hands.ts'
import type { Hands } from './hands.ts'
import { openOffice } from './staff.ts'
import { startSystem } from './system.ts'
import type { System } from './system.ts'

const { t } = caseworkText('nl')
const nowhere = async () => undefined

let browser: Browser
let system: System
let desk: Hands
let reference: string
let newer: string

before(async () => {
  system = await startSystem()
  browser = await openChromium()
  desk = keyboard(await newPage())
  await openOffice(system, { first: pointer(await newPage()), desk })
  const citizen = pointer(await newPage())
  const who = { lang: 'nl', name: 'Fatima El Idrissi', email: 'fatima@example.org' } as const
  const complainant = { ...who, portal: system.portal, documents: [] }
  reference = (await lodge(citizen, complainant, nowhere)).reference
  newer = (await lodge(citizen, { ...complainant, name: 'Rosa Maes' }, nowhere)).reference
})

after(async () => {
  await browser?.close()
  await system?.stop()
})

test('a word in another form, with the words around it, leads to the file', async () => {
  await untilFound('wachten')
  await look('office/search-found')
  assert.equal(await desk.page.locator('mark').first().innerText(), 'wacht')

  await desk.follow(reference)

  assert.match(await desk.page.locator('h1').innerText(), new RegExp(reference))
  await desk.page.goBack()
  await desk.page.getByText('wacht').first().waitFor()
})

test('a name with a slip is found, and it is said that it is written otherwise', async () => {
  await search('Fatma Idrisi')
  await look('office/search-alike')

  assert.ok((await desk.page.locator('main').innerText()).includes('Fatima El Idrissi'))
})

test('what is not there, and nothing to look for, is told', async () => {
  await search('xylofoon')
  await look('office/search-none')
  await search('…')
  await look('office/search-blank')
})

test('a number jumps to its file', async () => {
  await search(reference.replace(/^OM\.\d+\./, ''))

  assert.equal(new URL(desk.page.url()).pathname, `/files/${reference}`)
})

test('a list is chosen, kept under a name, and gone through file by file', async () => {
  const { t: listed } = listText('nl')
  await desk.page.goto(`${system.office}/files?status=open`)
  await desk.page
    .locator('summary')
    .filter({ hasText: listed('more') })
    .focus()
  await desk.page.keyboard.press('Enter')
  await look('office/files-filters')
  await desk.page
    .locator('summary')
    .filter({ hasText: listed('save') })
    .focus()
  await desk.page.keyboard.press('Enter')
  await desk.fill(listed('save.name'), 'Nog open')
  await desk.press(listed('save.submit'))
  await look('office/files-kept')

  await desk.follow(newer)
  await look('office/file-in-list')
  await desk.follow(listed('in-list.next', { reference }))
  assert.match(await desk.page.locator('h1').innerText(), new RegExp(reference))
  await desk.follow(listed('in-list.back'))
  await desk.press(`${listed('delete')} Nog open`)
  assert.equal(await desk.page.getByText('Nog open').count(), 0)
})

test('what is urgent waits for everybody, until somebody has looked', async () => {
  await desk.page.goto(`${system.office}/files/${newer}/acts/urgency`)
  await desk.choose(t('yes'))
  await desk.fill(t('act-field.why'), 'Zij belde: morgen komt de deurwaarder.')
  await desk.press(t('act.submit'))
  await desk.page.goto(`${system.office}/urgent`)
  await look('office/urgent')
  await desk.page.goto(`${system.office}/my-work`)
  await look('office/my-work')
})

async function search(words: string): Promise<void> {
  await desk.fill(t('search.label'), words)
  await desk.press(t('search.submit'))
}

/** The worker opens the envelope within seconds. */
async function untilFound(words: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    await search(words)
    if ((await desk.page.locator('main').innerText()).includes(reference)) return
    await desk.page.waitForTimeout(250)
  }
  assert.fail('nothing was found')
}

async function look(story: string): Promise<void> {
  await assertAccessible(desk.page, 'nl')
  await assertFits(desk.page)
  await assertStyled(desk.page)
  await assertStory(desk.page, story)
}

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-BE' })
  context.setDefaultTimeout(15_000)
  return await context.newPage()
}
