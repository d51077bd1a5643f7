/**
 * "My file" in whatever state a file can be: accessible, no wider than a telephone's screen.
 * `FOLLOW_PICTURES=FOLDER` keeps a picture of each, wide and narrow.
 */
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Hono } from 'hono'
import type { Browser, Page } from 'playwright-core'
import type { MailboxView } from '../src/letterbox/index.ts'
import { serve } from '../src/platform/http/serve.ts'
import type { WebServer } from '../src/platform/http/serve.ts'
import { languages } from '../src/platform/i18n/catalogue.ts'
import type { Lang } from '../src/platform/i18n/catalogue.ts'
import { address } from '../src/portal/addresses.ts'
import { openHouse, registered } from '../src/portal/follow/testing.ts'
import { followText } from '../src/portal/follow/text.ts'
import type { PortalEnv } from '../src/portal/parts.ts'
import { createPortal } from '../src/portal-app.ts'
import { assertAccessible, assertFits, assertStyled } from './accessibility.ts'
import { openChromium } from './chromium.ts'

const asked = {
  what: 'question',
  on: '2026-10-26',
  by: '2026-11-23',
  reminders: ['2026-11-16', '2026-11-23'],
  isOver: false,
} as const
const wait = { what: 'de stappen van de deurwaarder', on: '2026-10-26', until: '2026-12-31' }
const answered = { ...asked, reminders: [], answeredOn: '2026-11-20' }

const states: Readonly<Record<string, Partial<MailboxView>>> = {
  verification: {},
  'your-answer': { next: { code: 'your-answer', on: '2026-11-20', by: '2026-12-21' } },
  scope: { step: 3, next: { code: 'scope', on: '2026-11-20', by: '2026-12-04' } },
  'service-answer': {
    step: 3,
    service: 'Gemeente Elsene',
    next: { code: 'service-answer' },
    asked: [{ ...asked, reminders: [...asked.reminders] }],
    waits: [wait, { ...wait, what: 'de invordering', answer: 'no' }],
  },
  waiting: {
    step: 3,
    next: { code: 'waiting', on: '2026-11-20', why: 'De zaak ligt bij een rechter.' },
    asked: [answered],
  },
  'put-right': {
    step: 4,
    next: { code: 'put-right' },
    asked: [answered, { ...answered, what: 'rectification' }],
    outcome: { assessment: 'founded' },
  },
  concluded: {
    step: 4,
    service: 'Gemeente Elsene',
    next: { code: 'closed' },
    asked: [answered, { ...answered, what: 'rectification' }],
    outcome: { assessment: 'founded', result: 'put-right' },
    ending: { reason: 'concluded', on: '2026-11-23' },
  },
  inadmissible: {
    service: 'Gemeente Elsene',
    next: { code: 'closed' },
    ending: {
      reason: 'inadmissible',
      on: '2026-11-23',
      why: 'Wat er gebeurde, is drie jaar of langer geleden. Na zo’n lange tijd kunnen wij het niet meer onderzoeken.',
    },
  },
}

let app: Hono<PortalEnv>
const house = await openHouse((parts) => (app = createPortal(parts)))
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

for (const lang of languages)
  describe(`my file in ${lang}`, () => {
    for (const [name, about] of Object.entries(states).filter(isLookedAt(lang)))
      test(name, async () => {
        const page = await open(lang, about)

        await assertAccessible(page, lang)
        await assertFits(page)
        await assertStyled(page)
        await picture(page, `${name}-${lang}`)
        await page.context().close()
      })
  })

/** The markup is the same in each language; the longest words are not. */
function isLookedAt(lang: Lang) {
  return ([name]: [string, unknown]) =>
    lang === 'nl' || name === 'service-answer' || name === 'concluded'
}

async function open(lang: Lang, about: Partial<MailboxView>): Promise<Page> {
  const { typed } = await registered(house, about)
  const { t } = followText(lang)
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  await page.goto(`http://localhost:${portal.port}${address('follow-by-code', lang)}`)
  await page.getByLabel(t('field.reference')).fill(typed.reference)
  await page.getByLabel(t('field.code')).fill(typed.code)
  await page.getByRole('button', { name: t('code.action') }).click()
  await page.getByRole('heading', { name: t('file.steps') }).waitFor()
  return page
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['FOLLOW_PICTURES']
  if (!folder) return
  for (const width of [1200, 360]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
  }
}
