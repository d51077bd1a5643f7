/**
 * Every page besides the way of a complaint: what explains, what went wrong, what staff have besides
 * files. Each is accessible, fits a telephone's screen, has its story, and asks nobody else for anything.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { languages } from '../src/platform/i18n/catalogue.ts'
import type { Lang } from '../src/platform/i18n/catalogue.ts'
import { address } from '../src/portal/addresses.ts'
import type { PageId } from '../src/portal/addresses.ts'
import { complaintText } from '../src/portal/complaint/text.ts'
import { followText } from '../src/portal/follow/text.ts'
import { assertAccessible, assertFits, assertStory, assertStyled } from './accessibility.ts'
import { openChromium } from './chromium.ts'
import { pointer } from './hands.ts'
import type { Hands } from './hands.ts'
import { openOffice } from './staff.ts'
import { startSystem } from './system.ts'
import type { System } from './system.ts'

const explaining: readonly PageId[] = [
  'home',
  'report',
  'protection',
  'can-we-help',
  'appeal-terms',
  'brief',
  'how-we-work',
  'questions-and-answers',
  'services',
  'other-help',
  'contact',
  'privacy',
  'accessibility',
  'follow',
]
/** Bytes over the wire on a first visit, all of it. */
const mostOnFirstVisit = 60_000

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

describe('what explains', () => {
  for (const lang of languages)
    for (const id of explaining)
      test(`${id} in ${lang}`, async () => {
        const context = await newContext(lang)
        const page = await context.newPage()
        const visit = await watch(page)
        await page.goto(system.portal + address(id, lang))
        await page.waitForLoadState('networkidle')

        assert.deepEqual(visit.elsewhere, [], 'nothing comes from another origin')
        assert.ok((await visit.bytes()) <= mostOnFirstVisit, `${await visit.bytes()} bytes`)
        await look(page, lang, `portal-${lang}/${id}`)
        const number = page.locator('footer a[href^="tel:"]')
        assert.equal(await number.count(), 1, 'the telephone number is on the page')
        await context.close()
      })
})

test('at 400 % zoom and with the reader’s own spacing, nothing scrolls sideways and no words are cut off', async () => {
  const context = await browser.newContext({ bypassCSP: true, locale: 'nl' })
  const page = await context.newPage()
  for (const id of explaining) {
    await page.goto(system.portal + address(id, 'nl'))
    // WCAG 2.2, 1.4.12.
    await page.addStyleTag({
      content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-bottom: 2em !important }`,
    })

    await assertFits(page, 320)
    await page.setViewportSize({ width: 320, height: 740 })
    assert.deepEqual(await page.evaluate(cutOff), [], id)
  }
  await context.close()
})

/** Of what is seen, the words that do not fit into their box and are hidden there. */
function cutOff(): string[] {
  const hides = (element: Element) => getComputedStyle(element).overflow !== 'visible'
  return [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
    .filter((each) => each.clientHeight > 1 && each.clientWidth > 1 && hides(each))
    .filter(
      (each) =>
        each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1,
    )
    .map((each) => each.outerHTML.slice(0, 120))
}

test('the way to another language leads to the same page', async () => {
  const page = await (await newContext('nl')).newPage()
  for (const id of explaining) {
    await page.goto(system.portal + address(id, 'nl'))
    // Where something can be typed it is a button, and takes that along.
    await page.locator('.o-languages').getByText('Français').click()
    await page.waitForURL(({ pathname }) => pathname === address(id, 'fr'))
  }
})

test('on paper there is how to reach a person, and nothing that is true today only', async () => {
  const page = await (await newContext('nl')).newPage()
  await page.emulateMedia({ media: 'print' })
  await page.goto(system.portal + address('home', 'nl'))

  // Beside what the page explains, or at its foot: once.
  assert.equal(await page.locator(':is(.o-call, footer) a[href^="tel:"]:visible').count(), 1)
  for (const state of await page.locator('.o-call__state, .o-footer__state').all())
    assert.equal(await state.isVisible(), false)
})

test('an address that does not exist says so, in the person’s language, with a way on', async () => {
  const page = await (await newContext('fr')).newPage()
  const answer = await page.goto(`${system.portal}/fr/nulle-part`)

  assert.equal(answer?.status(), 404)
  await look(page, 'fr', 'portal-fr/not-found')
})

describe('what is filled in wrong is told beside the field, and kept', () => {
  const { t } = complaintText('nl')
  let hands: Hands

  before(async () => {
    hands = pointer(await (await newContext('nl')).newPage())
    await hands.page.goto(system.portal + address('complaint', 'nl'))
    await hands.press(t('start.button'))
  })

  const wrong: [question: number, story: string, act: () => Promise<void>][] = [
    [
      3,
      'contact',
      async () => {
        await hands.choose(t('contact.email'))
        await hands.fill(t('contact.email.field'), 'fatima at example')
      },
    ],
    [4, 'service', async () => undefined],
    [5, 'what-happened', async () => undefined],
    [
      7,
      'decision',
      async () => {
        await hands.page.locator('[name="decided-day"]').fill('31')
        await hands.page.locator('[name="decided-month"]').fill('2')
        await hands.page.locator('[name="decided-year"]').fill('2026')
      },
    ],
  ]
  for (const [number, story, act] of wrong)
    test(`the question about ${story}`, async () => {
      const { page } = hands
      await page.goto(page.url().replace(/\/vraag\/.*$/, `/vraag/${number}`))
      await act()
      const typed = await page.locator('main :is(input, textarea):visible').first().inputValue()
      await hands.press(t('continue'))

      await page.locator('.govuk-error-summary').waitFor()
      assert.match(await page.title(), /^Fout: /)
      assert.equal(
        await page.locator('main :is(input, textarea):visible').first().inputValue(),
        typed,
      )
      await look(page, 'nl', `portal-nl/wrong-${story}`)
    })

  test('deleting everything asks first, and then nothing is left', async () => {
    const { page } = hands
    const question = page.url()
    await hands.follow(t('delete.link'))
    await look(page, 'nl', 'portal-nl/delete-answers')
    await hands.press(t('delete.button'))
    await look(page, 'nl', 'portal-nl/answers-deleted')
    await page.goto(question)
    await look(page, 'nl', 'portal-nl/answers-gone')
  })
})

test('a wrong code is told kindly, and what was typed is kept', async () => {
  const { t } = followText('nl')
  const hands = pointer(await (await newContext('nl')).newPage())
  await hands.page.goto(system.portal + address('follow-by-code', 'nl'))
  await hands.fill(t('field.reference'), 'OM.2026.99999')
  await hands.fill(t('field.code'), '0000-0000-0000-0000')
  await hands.press(t('code.action'))

  await hands.page.getByText(t('error.no-match')).first().waitFor()
  assert.equal(await hands.page.getByLabel(t('field.reference')).inputValue(), 'OM.2026.99999')
  await look(hands.page, 'nl', 'portal-nl/wrong-code')
})

test('staff have pages for all the rest', async () => {
  const first = pointer(await (await newContext('nl')).newPage())
  const desk = pointer(await (await newContext('nl')).newPage())
  await openOffice(system, { first, desk })

  for (const place of ['staff', 'set-aside', 'account'])
    await visit(first.page, place, `office/administrator-${place}`)
  for (const place of ['password', 'app'])
    await visit(first.page, `account/${place}`, `office/account-${place}`)
  await first.page.goto(`${system.office}/staff`)
  await first.follow(/Noor Peeters/)
  await look(first.page, 'nl', 'office/staff-change')
  for (const place of ['my-work', 'urgent', 'files', 'tasks', 'outbox', 'account'])
    await visit(desk.page, place, `office/case-manager-${place}`)
  const closed = await first.page.goto(`${system.office}/files`)
  assert.equal(closed?.status(), 404, 'an administrator sees no files, nor that there are any')
  await look(first.page, 'nl', 'office/not-found')
  await first.page.goto(`${system.office}/account`)
  await first.page.getByRole('button', { name: 'Afmelden' }).click()
  await look(first.page, 'nl', 'office/sign-in')

  async function visit(page: Page, place: string, story: string) {
    await page.goto(`${system.office}/${place}`)
    await look(page, 'nl', story)
  }
})

async function look(page: Page, lang: Lang, story: string): Promise<void> {
  await assertAccessible(page, lang)
  await assertFits(page)
  await assertStyled(page)
  await assertStory(page, story)
}

async function newContext(lang: Lang): Promise<BrowserContext> {
  const locale = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' }[lang]
  const context = await browser.newContext({ locale })
  context.setDefaultTimeout(15_000)
  return context
}

/** What a page asks for, and what comes over the wire for it. */
async function watch(page: Page) {
  const elsewhere: string[] = []
  const sizes: Promise<number>[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(system.portal)) elsewhere.push(request.url())
  })
  page.on('requestfinished', (request) => {
    sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize))
  })
  return {
    elsewhere,
    bytes: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0),
  }
}
