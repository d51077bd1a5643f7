/**
 * What every page is held to, and the readable story that is kept of it: axe finds nothing, there is
 * one h1, the language is right, nothing comes from elsewhere, and the accessibility tree is the one
 * kept in `e2e/stories`. `UPDATE_STORIES=1 npm test` writes the stories anew; read the difference.
 */
import assert from 'node:assert/strict'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { asset } from '../src/platform/http/assets.ts'
import { languages } from '../src/platform/i18n/catalogue.ts'
import { root } from '../src/platform/root.ts'
import { portalText } from '../src/portal/text.ts'
import { uiText } from '../src/ui/text.ts'

const states = ['hours.open', 'hours.today', 'hours.tomorrow', 'hours.later'] as const
const blanks = { day: '‹›', from: '‹›', until: '‹›' }
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Axe needs scripts; pages opened without them are looked at once more with. */
export async function assertAccessible(page: Page, lang: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    [],
    page.url(),
  )
  assert.equal(await page.locator('h1').count(), 1, `one h1 on ${page.url()}`)
  assert.equal(await page.locator('html').getAttribute('lang'), lang)
}

/** No page is wider than the screen it is shown on. */
export async function assertFits(page: Page, width = 360): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width, height: 740 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  assert.ok(wide <= width, `${page.url()} is ${wide} pixels wide on a screen of ${width}`)
  if (before) await page.setViewportSize(before)
}

/** What has rules in the gallery's style sheet has them in the page's own, from which more was left out. */
export async function assertStyled(page: Page): Promise<void> {
  const used = await page.evaluate(() => [
    ...new Set([...document.querySelectorAll('[class]')].flatMap((each) => [...each.classList])),
  ])
  const href = await page.locator('link[rel=stylesheet]').getAttribute('href')
  const isOffice = href?.includes('office') ?? false
  const [own, whole] = await Promise.all([
    page.evaluate(async (address) => await (await fetch(address)).text(), href ?? ''),
    readFile(join(root, 'build', asset(isOffice ? 'office-gallery.css' : 'gallery.css')), 'utf8'),
  ])
  assert.deepEqual(
    used.filter((name) => whole.includes(`.${name}`) && !own.includes(`.${name}`)),
    [],
    `unstyled on ${page.url()}`,
  )
}

/** Compares the accessibility tree of the page, or a part of it, with the story kept under that name. */
export async function assertStory(page: Page, name: string, part = 'body'): Promise<void> {
  const told = steady(await page.locator(part).ariaSnapshot())
  const file = join(root, 'e2e/stories', `${name}.yml`)
  if (process.env['UPDATE_STORIES']) {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, `${told}\n`)
    return
  }
  assert.equal(told, (await readFile(file, 'utf8')).trimEnd(), `the story of ${name} has changed`)
}

/** "We answer today from 14:00" and the like, in each language: it depends on when the test runs. */
const whetherOpen = new RegExp(
  languages
    .flatMap((lang) => states.map((state) => portalText(lang).t(state, blanks)))
    .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('‹›', '[^\\n"]*'))
    // The tree has plain spaces where words are kept together.
    .map((words) => words.replace(/\s/g, '\\s'))
    .join('|'),
  'g',
)

/** Which half-days are offered depends on the day as well, and whether the first is a morning. */
const halfDay = new RegExp(
  languages
    .map((lang) => uiText(lang).t('slot', { day: '‹day›', from: '‹›', to: '‹›' }))
    .map((words) => words.replaceAll('‹›', '(?:‹time›|\\d[\\d.:]*(?:[ \u00a0]h)?)'))
    .join('|'),
  'g',
)

/** Filled in with today, whatever day that is: the three fields of a date, one under the other. */
function withoutToday(tree: string): string {
  const { day, month, year } = Temporal.Now.plainDateISO('Europe/Brussels')
  const box = (value: number) => `(textbox "[^"]+": )"${value}"`
  const today = new RegExp(`${box(day)}([^"]*)${box(month)}([^"]*)${box(year)}`, 'g')
  return tree.replace(today, '$1"‹day›"$2$3"‹month›"$4$5"‹year›"')
}

/** What differs from one run to the next, told by what it is. */
function steady(tree: string): string {
  return (
    withoutToday(tree)
      .replace(whetherOpen, '‹open or not›')
      .replace(/localhost:\d+/g, 'localhost')
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '‹id›')
      .replace(/\/(welcome|welkom|bienvenue)\/[\w-]{20,}/g, '/$1/‹token›')
      .replace(/\/search\?for=[\w-]+/g, '/search?for=‹sealed›')
      .replace(/([?&]at=)\d{13}\b/g, '$1‹moment›')
      .replace(/otpauth:\S+/g, '‹address for the app›')
      .replace(/\b([A-Z2-7]{4} ){7}[A-Z2-7]{4}\b/g, '‹key for the app›')
      .replace(/OM\.20\d\d\.\d+/g, '‹reference›')
      .replace(/\b([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}\b/g, '‹code›')
      // By which we find a fault.
      .replace(/\b[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}\b/g, '‹fault›')
      .replace(/\b20\d\d-\d\d-\d\d\b|\b\d\d\/\d\d\/20\d\d\b/g, '‹day›')
      .replace(
        /\b\d{1,2}(er)?[ \u00a0](januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|January|February|March|April|May|June|July|August|September|October|November|December)([ \u00a0]20\d\d)?/g,
        '‹day›',
      )
      .replace(
        /\b(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),? ‹day›/g,
        '‹day›',
      )
      .replace(/\b\d{1,2}[:.h]\d\d\b/g, '‹time›')
      // The form on paper is set anew at each start.
      .replace(/(\(pdf), \d+[ \u00a0](kB|ko),/gi, '$1, ‹size›,')
      .replace(/([?&]when=)[^\s"]+/g, '$1‹half-day›')
      .replace(halfDay, '‹half-day›')
  )
}
