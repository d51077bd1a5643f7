/** Who reads none of our languages finds the office in their own, writes in their own script, and is read. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { loadOffice } from '../src/platform/office/index.ts'
import { root } from '../src/platform/root.ts'
import { address } from '../src/portal/addresses.ts'
import { caseworkText } from '../src/casework/text.ts'
import { complaintText } from '../src/portal/complaint/text.ts'
import { assertAccessible, assertFits, assertStory, assertStyled } from './accessibility.ts'
import { openChromium } from './chromium.ts'
import { lodgeBriefly, openByCode, reply } from './complainant.ts'
import { pointer } from './hands.ts'
import { askComplainant, colleague, openOffice } from './staff.ts'
import { startSystem } from './system.ts'
import type { System } from './system.ts'

/** Bytes over the wire on a first visit, all of it. */
const mostOnFirstVisit = 60_000
const { summaries } = await loadOffice(join(root, 'offices/brussels'))

let browser: Browser
let system: System

before(async () => {
  system = await startSystem()
  browser = await openChromium()
})

after(async () => {
  await browser?.close()
  await system?.stop()
})

describe('what the office does, in brief', () => {
  for (const { language, name, direction } of summaries)
    test(`in ${language}, by keyboard from a page in Dutch`, async () => {
      const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
      await page.goto(system.portal + address('contact', 'nl'))
      await page.getByRole('link', { name, exact: true }).focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(`${system.portal}/${language}`)

      assert.equal(await page.locator('html').getAttribute('dir'), direction)
      assert.equal(await page.locator('footer a[href^="tel:"]').count(), 1)
      await page.getByRole('main').getByRole('link', { name: 'English' }).click()
      assert.equal(new URL(page.url()).pathname, address('complaint', 'en'))
      await page.context().close()
    })

  for (const { language } of summaries)
    test(`in ${language}, for everybody and at little cost`, async () => {
      const page = await (await browser.newContext()).newPage()
      const sizes: Promise<number>[] = []
      page.on('requestfinished', (request) => {
        assert.ok(request.url().startsWith(system.portal), 'nothing comes from another origin')
        sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize))
      })
      await page.goto(`${system.portal}/${language}`)
      await page.waitForLoadState('networkidle')

      const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
      assert.ok(bytes <= mostOnFirstVisit, `${bytes} bytes`)
      await assertAccessible(page, language)
      await assertFits(page)
      await assertStyled(page)
      await assertStory(page, `languages/${language}`)
      await page.context().close()
    })
})

test('who writes in Arabic sees it from right to left, is found by a word, and is answered', async () => {
  const story = 'رفضت البلدية طلبي مرتين ولم تشرح السبب.'
  const answer = 'كتبتُ إليهم في الثالث من آذار.'
  const nowhere = async () => undefined
  const manager = colleague('Noor Peeters', 'noor@office.example')
  const desk = pointer(await newPage())
  await openOffice(system, { first: pointer(await newPage()), desk, who: manager })
  const hands = pointer(await newPage())
  const who = {
    lang: 'fr',
    portal: system.portal,
    name: 'فاطمة الزهراء',
    email: 'fatima@example.org',
    documents: [],
  } as const
  const { t } = complaintText(who.lang)

  const lodged = await lodgeBriefly(hands, who, {
    'what-happened': async () => {
      await hands.fill(t('what-happened.title'), story)
      const field = hands.page.getByLabel(t('what-happened.title'))
      assert.equal(await field.evaluate((each) => getComputedStyle(each).direction), 'rtl')
    },
  })
  const file = `${system.office}/files/${lodged.reference}`
  await untilShown(desk.page, file, story)
  await askComplainant(
    desk,
    manager,
    { reference: lodged.reference, question: 'Quand avez-vous écrit ?' },
    nowhere,
  )
  assert.equal(await directionOf(desk.page, story), 'rtl')
  assert.equal(await desk.page.getByText(story).first().getAttribute('lang'), '')
  await assertAccessible(desk.page, 'nl')
  await assertFits(desk.page)

  await desk.fill(caseworkText('nl').t('search.label'), 'بلدية')
  await desk.page.keyboard.press('Enter')
  await desk.page.getByRole('link', { name: lodged.reference }).waitFor()
  assert.equal(await desk.page.locator('mark').first().innerText(), 'البلدية')
  await assertAccessible(desk.page, 'nl')

  await openByCode(hands, { ...who, documents: [] }, lodged, nowhere)
  await reply(hands, { ...who, documents: [] }, answer, nowhere)
  await untilShown(desk.page, file, answer)
  assert.equal(await directionOf(desk.page, answer), 'rtl')
  await hands.page.goto(hands.page.url().replace(/\/[^/]+$/, ''))
  assert.equal(await directionOf(hands.page, answer), 'rtl')
  await assertAccessible(hands.page, 'fr')
})

/** The worker takes a moment to open what was sent. */
async function untilShown(page: Page, place: string, words: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    await page.goto(place)
    if ((await page.locator('main').innerText()).includes(words)) return
    await page.waitForTimeout(250)
  }
  assert.fail('what was sent has not reached the file')
}

async function directionOf(page: Page, words: string): Promise<string> {
  return await page
    .getByText(words)
    .first()
    .evaluate((each) => getComputedStyle(each).direction)
}

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-BE' })
  context.setDefaultTimeout(15_000)
  return await context.newPage()
}
