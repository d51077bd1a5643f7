/**
 * What comes in by another way than the portal, entered by a case manager at the keyboard: calls, and
 * a complaint that came by post.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { codeText } from '../src/casework/codes/text.ts'
import { intakeText } from '../src/casework/intake/text.ts'
import { registerText } from '../src/casework/register/text.ts'
import { caseworkText } from '../src/casework/text.ts'
import { address } from '../src/portal/addresses.ts'
import { registerText as servicesText } from '../src/portal/register/text.ts'
import { assertAccessible, assertFits, assertStory, assertStyled } from './accessibility.ts'
import { openChromium } from './chromium.ts'
import { keyboard, pointer } from './hands.ts'
import type { Hands } from './hands.ts'
import { openOffice } from './staff.ts'
import { startSystem } from './system.ts'
import type { System } from './system.ts'

const { t } = caseworkText('nl')
const intake = intakeText('nl')
const codes = codeText('nl')

let browser: Browser
let system: System
let desk: Hands

before(async () => {
  system = await startSystem()
  browser = await openChromium()
  desk = keyboard(await newPage())
  await openOffice(system, { first: pointer(await newPage()), desk })
})

after(async () => {
  await browser?.close()
  await system?.stop()
})

test('a call is one line: one types its topic at once, and it stands first', async () => {
  const { page } = desk
  await beginCall(page)
  await desk.fill(t('calls.service'), 'Lakense Haard')
  await desk.fill(t('calls.said'), 'Moet vrijdag uit haar woning')
  await look(page, 'office/calls-typed')
  await desk.press(t('calls.keep'))

  const row = page.locator('tbody tr').first()
  await row.waitFor()
  const words = await row.innerText()
  for (const shown of ['Uithuiszetting', 'Lakense Haard', 'Moet vrijdag uit', 'Noor Peeters'])
    assert.ok(words.includes(shown), `${shown} in ${words}`)
  await look(page, 'office/calls')
})

test('a call becomes a file at the press of a button, lodged when the person called', async () => {
  const { page } = desk
  await beginCall(page)
  await desk.fill(t('calls.said'), 'Deurwaarder komt vrijdag')
  await desk.press(t('calls.make-file'))
  await page.getByRole('heading', { name: intake.t('title') }).waitFor()
  assert.equal(
    await page
      .getByRole('radio', { name: t('came.telephone') })
      .first()
      .isChecked(),
    true,
  )
  assert.equal(
    await page.getByLabel(intake.t('what-happened'), { exact: true }).inputValue(),
    'Deurwaarder komt vrijdag',
  )
  await desk.fill(t('party.name'), 'Fatima El Idrissi')
  await desk.fill(t('party.telephone'), '0470 12 34 56')
  await desk.choose(t('language.nl'))
  await desk.choose(t('channel.telephone'), intake.t('contact-channel'))
  await desk.choose(t('yes'), intake.t('danger'))
  await look(page, 'office/entry')
  await desk.press(intake.t('submit'))

  await page.getByRole('heading', { name: intake.t('entered.title') }).waitFor()
  await look(page, 'office/entered')
  await desk.follow(intake.t('entered.to-file'))
  const file = await page.locator('main').innerText()
  assert.match(file, /Dringend/)
  assert.match(file, /Deurwaarder komt vrijdag/)
  const reference = /OM\.20\d\d\.\d+/.exec(file)?.[0] ?? ''
  await page.goto(`${system.office}/calls`)
  await page.locator('tbody').getByRole('link', { name: reference }).waitFor()
})

test('a letter is lodged on the day of its postmark, and what looks like it is shown first', async () => {
  const { page } = desk
  const first = await enterLetter()
  assert.match(first, /Per brief/)
  assert.match(first, /2 maart 2026/)

  await typeLetter()
  await desk.press(intake.t('submit'))
  await page.getByText(intake.t('seen'), { exact: true }).waitFor()
  await look(page, 'office/entry-seen-first')
  await desk.press(intake.t('submit-anyway'))
  await page.getByRole('heading', { name: intake.t('entered.title') }).waitFor()
  await desk.press(intake.t('code.make'))
  await look(page, 'office/code-ask')
  await desk.choose(codes.t('checked'))
  await desk.press(codes.t('make'))
  await page.getByText(codes.t('once')).waitFor()
  await look(page, 'office/entered-code')
})

test('a question that was answered in the call is closed without a letter', async () => {
  const { page } = desk
  await page.goto(`${system.office}/files/new`)
  await desk.choose(intake.t('kind.information-request'))
  await desk.choose(t('came.visit'), intake.t('channel'))
  await page.keyboard.press('Tab')
  for (const part of ['2', '3', '2026']) {
    await page.keyboard.type(part)
    await page.keyboard.press('Tab')
  }
  await desk.fill(t('party.telephone'), '0470 65 43 21')
  await desk.choose(t('language.nl'))
  await desk.choose(t('channel.telephone'), intake.t('contact-channel'))
  await desk.fill(intake.t('what-happened'), 'Waar vraag ik een bewonerskaart?')
  await desk.press(intake.t('submit'))
  await desk.press(intake.t('submit-anyway'))
  await desk.follow(intake.t('entered.to-file'))
  await look(page, 'office/question')

  await desk.follow(t('act.answer-request'))
  await desk.choose(t('act-choice.answered-said'))
  await look(page, 'office/question-answer')
  await desk.press(t('act.next'))
  await page.getByText(t('closing.answered')).first().waitFor()
})

test('what is missing is told beside its field', async () => {
  const { page } = desk
  await page.goto(`${system.office}/files/new`)
  await desk.press(intake.t('submit'))

  await page.locator('.govuk-error-summary').waitFor()
  await look(page, 'office/entry-wrong')
})

test('a number that a case manager confirms is on the public page at once, and who did it is told', async () => {
  const { page } = desk
  const { t: words } = registerText('nl')
  await page.goto(`${system.office}/register?part=others&only=unconfirmed`)
  await look(page, 'office/register')
  await desk.follow('Comité P')
  await desk.choose(words('unconfirmed.phone'))
  await desk.press(words('save'))
  await page.getByRole('heading', { name: words('changes') }).waitFor()
  await look(page, 'office/register-entry')

  const visitor = await newPage()
  await visitor.goto(system.portal + address('other-help-with', 'nl', { field: 'police' }))
  assert.ok(await visitor.locator('a[href="tel:022862811"]').isVisible())
  await page.goto(`${system.office}/register/services/new`)
  await desk.press(words('save'))
  await page.locator('.govuk-error-summary').waitFor()
  await look(page, 'office/register-wrong')
  await page.goto(`${system.office}/verdicts?year=2024`)
  await look(page, 'office/verdicts')
  await page.goto(`${system.office}/survey?quarter=2024-1`)
  await look(page, 'office/survey')
})

test('what staff change in a topic the public finds at once, neither of them with scripts', async () => {
  const { page } = desk
  const { t: words } = registerText('nl')
  const { t: services } = servicesText('nl')
  const plain = pointer(await withoutScripts(page))
  await plain.page.goto(`${system.office}/register?part=topics`)
  await plain.fill(words('find'), 'bewonerskaart')
  await plain.press(words('find.submit'))
  await plain.follow('Bewonerskaart')
  await plain.fill(words('field.words-nl'), 'bewonerskaart\nblauwkaartje')
  const answer = plain.page.getByRole('group', { name: words('answer', { number: 1 }) })
  await answer.getByLabel(`${words('field.place')} 2`).fill('Brussel Mobiliteit')
  await plain.press(words('save'))
  await plain.page.getByText('nu “bewonerskaart, blauwkaartje”').waitFor()
  await page.goto(plain.page.url())
  await look(page, 'office/register-topic')

  const visitor = pointer(await withoutScripts(await newPage()))
  await visitor.page.goto(system.portal + address('services', 'nl'))
  await visitor.fill(services('label'), 'blauwkaartje')
  await visitor.press(services('search'))
  const found = visitor.page.locator('#found')
  for (const name of ['Bewonerskaart', 'Brussel Mobiliteit'])
    assert.ok((await found.innerText()).includes(name), name)

  await plain.fill(words('field.ask-fr'), '')
  await answer.getByLabel(`${words('field.place')} 1`).fill('Kasteel')
  await plain.press(words('save'))
  await plain.page.getByText(`${words('field.ask-fr')}: ${words('problem.name')}`).waitFor()
  assert.equal(await answer.getByLabel(`${words('field.place')} 1`).inputValue(), 'Kasteel')
  await page.goto(`${system.office}/register?part=topics&words=boete`)
  await look(page, 'office/register-topics')
})

/** Types the topic, without looking for its field: it has the focus by itself, once the page is drawn. */
async function beginCall(page: Page): Promise<void> {
  await page.goto(`${system.office}/calls`)
  await page.locator('[name="topic"]:focus').waitFor()
  // The only topic that begins so.
  await page.keyboard.press('u')
}

/** Gives what stands on the page of the file. */
async function enterLetter(): Promise<string> {
  const { page } = desk
  await typeLetter()
  await desk.press(intake.t('submit'))
  // So long ago that one is asked whether the day is right.
  await desk.press(intake.t('submit-anyway'))
  await page.getByRole('heading', { name: intake.t('entered.title') }).waitFor()
  await desk.follow(intake.t('entered.to-file'))
  return await page.locator('main').innerText()
}

async function typeLetter(): Promise<void> {
  const { page } = desk
  await page.goto(`${system.office}/files/new`)
  await desk.choose(t('came.post'), intake.t('channel'))
  // From one field to the next by the Tab key.
  await page.keyboard.press('Tab')
  for (const part of ['2', '3', '2026']) {
    await page.keyboard.type(part)
    await page.keyboard.press('Tab')
  }
  await desk.fill(t('party.name'), 'Rosa Maes')
  await desk.fill(t('party.address'), 'Bosstraat 1, 1000 Brussel')
  await desk.choose(t('language.nl'))
  await desk.choose(t('channel.post'), intake.t('contact-channel'))
  await desk.fill(intake.t('service'), 'Gemeente Elsene')
  await desk.fill(intake.t('what-happened'), 'Niemand antwoordt op mijn brieven.')
}

async function look(page: Page, story: string): Promise<void> {
  await assertAccessible(page, 'nl')
  await assertFits(page)
  await assertStyled(page)
  await assertStory(page, story)
}

/** Of the same person. */
async function withoutScripts(page: Page): Promise<Page> {
  const storageState = await page.context().storageState()
  const context = await browser.newContext({
    locale: 'nl-BE',
    javaScriptEnabled: false,
    storageState,
  })
  context.setDefaultTimeout(15_000)
  return await context.newPage()
}

async function newPage(): Promise<Page> {
  const context = await browser.newContext({
    locale: 'nl-BE',
    viewport: { width: 1280, height: 900 },
  })
  context.setDefaultTimeout(15_000)
  return await context.newPage()
}
