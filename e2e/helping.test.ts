/**
 * Who complains for somebody else, with others, or for a company, by keyboard and without scripts, on a
 * telephone's screen; and what the case manager then reads before anybody writes or rings.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { intakeText } from '../src/casework/intake/text.ts'
import { peopleText } from '../src/casework/people/text.ts'
import { caseworkText } from '../src/casework/text.ts'
import type { Lang } from '../src/platform/i18n/catalogue.ts'
import { address } from '../src/portal/addresses.ts'
import { complaintText } from '../src/portal/complaint/text.ts'
import { assertAccessible, assertFits, assertStory, assertStyled } from './accessibility.ts'
import { openChromium } from './chromium.ts'
import { keyboard, pointer } from './hands.ts'
import type { Hands } from './hands.ts'
import { openOffice } from './staff.ts'
import { startSystem } from './system.ts'
import type { System } from './system.ts'

const office = caseworkText('nl')
const people = peopleText('nl')
const intake = intakeText('nl')

let browser: Browser
let system: System
let desk: Hands

before(async () => {
  system = await startSystem()
  browser = await openChromium()
  const newPage = async () => await (await browser.newContext({ locale: 'nl' })).newPage()
  desk = pointer(await newPage())
  await openOffice(system, { first: pointer(await newPage()), desk })
})

after(async () => {
  await browser?.close()
  await system?.stop()
})

test('a social worker for somebody under 18, in Dutch', async () => {
  const { hands, t, look, next } = await begin('nl')
  await hands.choose(t('capacity.someone-else'))
  await hands.choose(t('situation.minor'))
  await next()
  await look('helping-name')
  await hands.fill(t('name.own'), 'Hilde Claes')
  await hands.fill(t('name.person'), 'Ion Ionescu')
  await next()
  await look('helping')
  await hands.choose(t('helping.social-worker'))
  await hands.choose(t('helping.mandate.later'))
  await hands.fill(t('helping.person.address'), 'Hoogstraat 1, 1000 Brussel')
  await hands.choose(t('helping.letters.both'))
  await hands.choose(t('no'))
  await next()
  await hands.choose(t('contact.telephone'))
  await hands.fill(t('contact.telephone.field'), '0470 12 34 56')
  await next()
  await look('needs')
  await hands.choose(t('needs.interpreter'))
  await hands.fill(t('needs.language'), 'Roemeens')
  await hands.choose(t('needs.large-print'))
  await next()
  const reference = await send(hands, t, look)
  await look('helping-sent')

  const text = await readFile(reference)
  for (const words of [
    office.t('capacity.social-worker'),
    office.t('capacity.minor'),
    office.t('party.no-mandate'),
    office.t('letters.both'),
    'Roemeens',
    office.t('needs.large-print'),
  ])
    assert.ok(text.includes(words), words)
  await assertStory(desk.page, 'office/file-helped')
  await desk.follow(people.t('link'))
  await desk.page.getByRole('heading', { name: people.t('title') }).waitFor()
  await assertAccessible(desk.page, 'nl')
  await assertFits(desk.page)
  await assertStory(desk.page, 'office/people')
  await desk.choose(office.t('yes'), intake.t('danger'))
  await desk.fill(intake.t('danger-what'), 'De elektriciteit wordt afgesloten')
  await desk.press(people.t('save'))
  await desk.page.getByText('De elektriciteit wordt afgesloten').first().waitFor()
  await desk.page.getByText(office.t('file.urgent'), { exact: true }).first().waitFor()
  await desk.press(office.t('party.mandate-came'))
  assert.ok(!(await desk.page.locator('main').innerText()).includes(office.t('party.no-mandate')))

  await hands.press(t('sent.next-one.button'))
  assert.ok(await hands.page.getByLabel(t('capacity.someone-else')).isChecked())
})

test('one of a group, in French', async () => {
  const { hands, t, look, next } = await begin('fr')
  await hands.choose(t('capacity.group'))
  await next()
  await look('group-name')
  await hands.fill(t('name.own'), 'Ada Lambert')
  await hands.fill(t('name.others'), 'Marie Dubois')
  await next()
  await hands.choose(t('contact.email'))
  await hands.fill(t('contact.email.field'), 'ada@example.org')
  await next()
  await next()

  const text = await readFile(await send(hands, t))
  assert.ok(text.includes(office.t('party.others', { count: 1 })))
})

test('a company whose number has a slip, in Dutch', async () => {
  const { hands, t, look, next } = await begin('nl')
  await hands.choose(t('capacity.company'))
  await next()
  await hands.fill(t('name.own'), 'Ada Maes')
  await hands.fill(t('name.company'), 'Bakkerij Maes')
  await hands.fill(t('name.enterprise'), '0202.239.952')
  await next()
  await hands.page.locator('.govuk-error-summary').waitFor()
  await look('company-wrong')
  assert.equal(await hands.page.getByLabel(t('name.company')).inputValue(), 'Bakkerij Maes')
  await hands.page.getByLabel(t('name.enterprise')).fill('0202.239.951')
  await next()
  await hands.choose(t('contact.email'))
  await hands.fill(t('contact.email.field'), 'ada@example.org')
  await next()
  await next()

  assert.match(await readFile(await send(hands, t)), /0202\.239\.951/)
})

type Words = ReturnType<typeof complaintText>['t']
type Look = (story: string) => Promise<void>

async function begin(lang: Lang) {
  const { t } = complaintText(lang)
  const viewport = { width: 360, height: 740 }
  const context = await browser.newContext({ javaScriptEnabled: false, viewport })
  const hands = keyboard(await context.newPage())
  await hands.page.goto(system.portal + address('complaint', lang))
  await hands.press(t('start.button'))
  const look = async (story: string) => {
    await assertFits(hands.page)
    await assertStyled(hands.page)
    await assertWithScripts(hands.page, lang)
    await assertStory(hands.page, `portal-${lang}/${story}`)
  }
  return { hands, t, look, next: () => hands.press(t('continue')) }
}

/** Without scripts nothing can look at the page from inside: the same page, with them. */
async function assertWithScripts(page: Page, lang: Lang): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  await context.addCookies(await page.context().cookies())
  const other = await context.newPage()
  await other.goto(page.url())
  await assertAccessible(other, lang)
  await context.close()
}

/** What is left, answered as briefly as one can. */
async function send(hands: Hands, t: Words, look?: Look): Promise<string> {
  const { page } = hands
  await hands.choose(t('service.unknown'))
  await hands.press(t('continue'))
  await hands.fill(t('what-happened.title'), 'Niemand antwoordt op onze brieven.')
  for (let asked = 0; asked < 20; asked++) {
    if (await page.getByRole('button', { name: t('check.send') }).isVisible()) break
    await hands.press(t('continue'))
  }
  await look?.('helping-check')
  await hands.press(t('check.send'))
  await page.getByRole('heading', { name: t('sent.title') }).waitFor()
  const reference = /OM\.20\d\d\.\d+/.exec(await page.locator('main').innerText())?.[0]
  return reference ?? assert.fail('no reference is shown')
}

async function readFile(reference: string): Promise<string> {
  const end = Date.now() + 30_000
  while (Date.now() < end) {
    const answer = await desk.page.goto(`${system.office}/files/${reference}`)
    if (answer?.ok()) return await desk.page.locator('main').innerText()
    await desk.page.waitForTimeout(200)
  }
  return assert.fail(`${reference} was not registered`)
}
