/** Who reads none of our languages finds the office in their own, writes in their own script, and is read. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { loadOffice } from '../src/platform/office/index.ts'
import { root } from '../src/platform/root.ts'
import { address } from '../src/portal/addresses.ts'
import { assertAccessible, assertFits, assertStory, assertStyled } from './accessibility.ts'
import { openChromium } from './chromium.ts'
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
