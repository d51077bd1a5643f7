/**
 * The portal by itself, with a clock that stands still, for the states that a page can be in: what is
 * wrong is told beside its field and led to from the top, and the page is held to all that others are.
 * What stands around the page's own part is in the story of the page without errors.
 * `SCREENSHOTS=FOLDER` keeps a picture of each, wide and narrow.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import type { Browser, Page } from 'playwright-core'
import { serve } from '../src/platform/http/serve.ts'
import type { WebServer } from '../src/platform/http/serve.ts'
import { root } from '../src/platform/root.ts'
import { address } from '../src/portal/addresses.ts'
import type { PageId } from '../src/portal/addresses.ts'
import { openHouse } from '../src/portal/follow/testing.ts'
import type { House } from '../src/portal/follow/testing.ts'
import type { PortalEnv, PortalParts } from '../src/portal/parts.ts'
import { createPortal } from '../src/portal-app.ts'
import { publishRegister, readRegister } from '../src/published/index.ts'
import { uiText } from '../src/ui/text.ts'
import { assertAccessible, assertFits, assertStory, assertStyled } from './accessibility.ts'
import { openChromium } from './chromium.ts'
import { pointer } from './hands.ts'
import type { Hands } from './hands.ts'

/** Uses the pages until one of them is in that state. */
export type Reach = (visitor: Visitor) => Promise<void>

export interface Visitor extends Hands {
  readonly house: House
  open(page: PageId): Promise<void>
  goto(path: string): Promise<void>
}

/** One portal and one browser for the file; `more` gives the portal what it has in some houses only. */
export async function openStates(more: (parts: PortalParts) => Partial<PortalParts> = () => ({})) {
  let app: Hono<PortalEnv>
  const house = await openHouse((parts) => (app = createPortal({ ...parts, ...more(parts) })))
  const register = await readRegister(join(root, 'offices/brussels'))
  await house.office.transaction().execute((tx) => publishRegister(tx, register))
  let portal: WebServer
  let browser: Browser

  before(async () => {
    portal = await serve(app.fetch, 0)
    browser = await openChromium()
  })

  after(async () => {
    await browser?.close()
    await portal?.stop()
  })

  async function newVisitor({ isScripted = true } = {}): Promise<Visitor> {
    const context = await browser.newContext({ locale: 'nl-BE', javaScriptEnabled: isScripted })
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    const goto = async (path: string) =>
      void (await page.goto(`http://localhost:${portal.port}${path}`))
    return { ...pointer(page), house, goto, open: (id) => goto(address(id, 'nl')) }
  }

  function check(states: Readonly<Record<string, Reach>>): void {
    for (const [name, reach] of Object.entries(states))
      test(name, async () => {
        const visitor = await newVisitor()
        await reach(visitor)
        await look(visitor.page, `portal-nl/${name}`)
        await visitor.page.context().close()
      })
  }

  return { house, check, newVisitor }
}

/** Without scripts a form is sent as it is, and the whole page is the answer. */
export async function withoutOwnScripts({ page }: Visitor): Promise<void> {
  await page.route('**/assets/*.js', (route) => route.abort())
}

async function look(page: Page, story: string): Promise<void> {
  await assertProblemsTold(page)
  await picture(page, story)
  await assertAccessible(page, 'nl')
  await assertFits(page)
  await assertStyled(page)
  await assertStory(page, story, 'main')
  assert.equal(await page.locator('footer a[href^="tel:"]').count(), 1)
}

/** The title says that something is wrong, and each line on top leads to a field that says the same. */
async function assertProblemsTold(page: Page): Promise<void> {
  const summary = page.locator('.govuk-error-summary')
  const isWrong = (await summary.count()) > 0
  assert.equal((await page.title()).startsWith(`${uiText('nl').t('error')}: `), isWrong)
  for (const link of await summary.locator('a[href^="#"]').all()) {
    const words = (await link.innerText()).trim()
    const place = page.locator((await link.getAttribute('href')) ?? '')
    await link.click()
    // Where it is put right is not always a field.
    const isField = await place.evaluate((element) => element.matches('input, select, textarea'))
    if (!isField) continue
    const told = await place.evaluate(saidOf)
    assert.ok(told.includes(words), `“${words}” leads to a field of which is said “${told}”`)
  }
}

/** What a screen reader says of a field, besides its name, once the focus is there. */
function saidOf(field: Element): string {
  if (field !== document.activeElement) return 'nothing: it has no focus'
  const groups = [...document.querySelectorAll('fieldset, [role=group]')]
  const around = groups.filter((group) => group.contains(field))
  const ids = [field, ...around].flatMap(
    (each) => each.getAttribute('aria-describedby')?.split(' ') ?? [],
  )
  return ids.map((id) => document.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '').join(' ')
}

async function picture(page: Page, story: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (!folder) return
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    const path = join(folder, `${story.replace('/', '-')}-${width}.png`)
    await page.screenshot({ path, fullPage: true })
  }
}
