/** On every page of a demonstration the first thing is that nothing is real: on a telephone and on paper too. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { languages } from '../src/platform/i18n/catalogue.ts'
import { address } from '../src/portal/addresses.ts'
import { uiText } from '../src/ui/text.ts'
import { assertAccessible, assertFits } from './accessibility.ts'
import { openChromium } from './chromium.ts'
import { startSystem } from './system.ts'
import type { System } from './system.ts'

let browser: Browser
let system: System

before(async () => {
  system = await startSystem({ env: { DEMONSTRATION: '1' } })
  browser = await openChromium()
})

after(async () => {
  await browser?.close()
  await system?.stop()
})

for (const lang of languages)
  test(`the public’s pages and the office’s say it, in ${lang}`, async () => {
    const page = await (await browser.newContext()).newPage()
    for (const place of [
      system.portal + address('home', lang),
      `${system.portal}/${lang}/nowhere`,
      `${system.office}/sign-in?lang=${lang}`,
    ]) {
      await page.goto(place)

      const said = page.getByText(uiText(lang).t('demonstration.not-real'))
      assert.equal(await said.isVisible(), true)
      assert.equal((await said.boundingBox())?.y, 0)
      await assertAccessible(page, lang)
      await assertFits(page)
      await page.emulateMedia({ media: 'print' })
      assert.equal(await said.isVisible(), true)
      await page.emulateMedia({ media: 'screen' })
    }
  })
