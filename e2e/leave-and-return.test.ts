/**
 * Somebody begins a complaint on a shared computer, leaves with a return code, is reminded by e-mail,
 * and goes on elsewhere: without scripts, on a narrow screen. Then they delete another one for good.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { connect } from '../src/platform/db/database.ts'
import { embeddedAddresses } from '../src/platform/db/embedded/embedded.ts'
import type { Lang } from '../src/platform/i18n/catalogue.ts'
import { address } from '../src/portal/addresses.ts'
import { leavingText } from '../src/portal/complaint/leaving/text.ts'
import { overviewText } from '../src/portal/complaint/overview/text.ts'
import { complaintText } from '../src/portal/complaint/text.ts'
import { assertAccessible, assertFits, assertStory, assertStyled } from './accessibility.ts'
import { openChromium } from './chromium.ts'
import { pointer } from './hands.ts'
import type { Hands } from './hands.ts'
import { startMailServer } from './mail-server.ts'
import { freePorts, startSystem } from './system.ts'
import type { System } from './system.ts'

const email = 'fatima@example.org'
const story = 'Ik vroeg drie keer mijn dossier en niemand antwoordt.'

let browser: Browser
let system: System
let mail: Awaited<ReturnType<typeof startMailServer>>
let folder: string
let letter: string
let settings: Parameters<typeof startSystem>[0]

before(async () => {
  mail = await startMailServer()
  folder = await mkdtemp(join(tmpdir(), 'ombuds-return-'))
  letter = join(folder, 'brief.pdf')
  await writeFile(letter, '%PDF-1.4\ntrailer<<>>\n%%EOF\n')
  settings = {
    dataDir: join(folder, 'data'),
    ports: await freePorts(),
    env: { SMTP_URL: mail.url },
  }
  system = await startSystem(settings)
  browser = await openChromium()
})

after(async () => {
  await browser?.close()
  if (system) assert.equal(await system.stop(), 0, 'the system stops cleanly')
  await mail?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
})

test('begun in one browser without scripts, left, reminded of, and sent from another', async () => {
  const lang = 'nl'
  const { t } = complaintText(lang)
  const leaving = leavingText(lang).t
  const first = await narrow(lang)
  await first.page.goto(system.portal + address('complaint', lang))
  await first.press(t('start.button'))
  const draft = draftOf(first)
  await goTo(first, 'question', lang, { draft, question: '5' })
  await first.fill(t('what-happened.title'), story)
  await assertFits(first.page)
  await first.press(leaving('link'))
  await first.fill(leaving('remind.email'), email)
  await assertFits(first.page)
  await first.press(leaving('later.button'))
  const code = codeOn(await first.page.locator('main').innerText())
  await assertFits(first.page)
  await first.press(leaving('leave'))
  await first.page.getByText(leaving('error.kept')).first().waitFor()
  await first.choose(leaving('code.kept'))
  await first.press(leaving('leave'))
  await first.page.getByRole('heading', { name: leaving('saved.title') }).waitFor()
  await assertFits(first.page)
  await first.page.goto(system.portal + address('check-answers', lang, { draft }))
  await first.page.getByRole('heading', { name: t('gone.title') }).waitFor()

  await threeWeeksLater()
  const said = await mail.mailTo(email, /bewaren iets voor u/)
  assert.doesNotMatch(said, new RegExp(`${code}|klacht|${story}`, 'i'))

  const second = await narrow(lang)
  await second.page.goto(system.portal + address('follow', lang))
  await second.follow(leaving('go-on.link'))
  await assertFits(second.page)
  await second.fill(leaving('go-on.code'), code.toLowerCase().replaceAll('-', ' '))
  await second.press(leaving('go-on.button'))
  await goTo(second, 'question', lang, { draft, question: '3' })
  await second.choose(t('contact.email'))
  await second.fill(t('contact.email.field'), email)
  await second.press(t('continue'))
  await goTo(second, 'question', lang, { draft, question: '4' })
  await second.choose(t('service.unknown'))
  await second.press(t('continue'))
  assert.equal(await second.page.getByLabel(t('what-happened.title')).inputValue(), story)
  await goTo(second, 'documents', lang, { draft })
  await second.attach(t('documents.add'), [letter])
  await second.press(t('documents.upload'))
  await goTo(second, 'check-answers', lang, { draft })
  await second.press(t('check.send'))
  await second.page.getByRole('heading', { name: t('sent.title') }).waitFor()

  const third = await narrow(lang)
  await third.page.goto(system.portal + address('go-on', lang))
  await third.fill(leaving('go-on.code'), code)
  await third.press(leaving('go-on.button'))
  await third.page.getByRole('heading', { name: leaving('sent-before.title') }).waitFor()
  await assertFits(third.page)
})

test('in each language the pages of leaving and returning are what they should be', async () => {
  for (const lang of ['nl', 'fr', 'en'] as const) {
    const { t } = complaintText(lang)
    const leaving = leavingText(lang).t
    const hands = pointer(await (await browser.newContext()).newPage())
    const look = async (name: string) => {
      await assertAccessible(hands.page, lang)
      await assertFits(hands.page)
      await assertStyled(hands.page)
      await assertStory(hands.page, `portal-${lang}/${name}`)
    }
    await hands.page.goto(system.portal + address('complaint', lang))
    await hands.choose(t('start.own-device'))
    await hands.press(t('start.button'))
    const draft = draftOf(hands)
    await hands.press(overviewText(lang).t('link'))
    await look('overview')
    await hands.follow(leaving('link'))
    await look('leave-before')
    await hands.press(leaving('later.button'))
    const code = codeOn(await hands.page.locator('main').innerText())
    await hands.choose(leaving('code.kept'))
    await hands.press(leaving('leave'))
    await look('leave-saved')
    await goTo(hands, 'save-for-later', lang, { draft })
    await look('leave-kept')

    await goTo(hands, 'go-on', lang, {})
    await look('go-on')
    await hands.fill(leaving('go-on.code'), '0000-0000-0000-0000')
    await hands.press(leaving('go-on.button'))
    await look('go-on-wrong')
    await goTo(hands, 'delete-answers', lang, { draft })
    await hands.press(t('delete.button'))
    await goTo(hands, 'go-on', lang, {})
    await hands.fill(leaving('go-on.code'), code)
    await hands.press(leaving('go-on.button'))
    await hands.page.getByText(leaving('error.no-match')).first().waitFor()
  }
})

/** What is kept for thirty days goes in less than a week; the portal looks when it starts. */
async function threeWeeksLater(): Promise<void> {
  const addresses = await embeddedAddresses(system.dataDir)
  const db = connect(addresses?.owner ?? '')
  await sql`update portal.safe set expires_at = expires_at - interval '24 days'
    where id in (select safe_id from portal.reminder)`.execute(db)
  await db.destroy()
  assert.equal(await system.stop(), 0)
  system = await startSystem(settings)
}

async function goTo(
  hands: Hands,
  page: Parameters<typeof address>[0],
  lang: Lang,
  params: Record<string, string>,
): Promise<void> {
  await hands.page.goto(system.portal + address(page, lang, params))
}

/** A telephone whose browser runs no scripts. */
async function narrow(lang: Lang): Promise<Hands> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    locale: `${lang}-BE`,
    viewport: { width: 360, height: 740 },
  })
  context.setDefaultTimeout(15_000)
  return pointer(await context.newPage())
}

function draftOf({ page }: Hands): string {
  return /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? assert.fail(page.url())
}

function codeOn(told: string): string {
  const code = /\b([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}\b/.exec(told)?.[0]
  return code ?? assert.fail(`a code is shown: ${told.slice(0, 300)}`)
}
