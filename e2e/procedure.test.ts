/**
 * Complaints from registration to their end, as a case manager works: by keyboard alone; each with what
 * the person reads in their file afterwards.
 */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { caseworkText } from '../src/casework/text.ts'
import { complaintText } from '../src/portal/complaint/text.ts'
import { followText } from '../src/portal/follow/text.ts'
import { assertAccessible, assertFits, assertStory, assertStyled } from './accessibility.ts'
import { perform, postAll, today } from './acts.ts'
import type { Answering, Desk } from './acts.ts'
import { openChromium } from './chromium.ts'
import { lodgeBriefly, openByCode } from './complainant.ts'
import type { Lodged } from './complainant.ts'
import { keyboard, pointer } from './hands.ts'
import type { Hands } from './hands.ts'
import { openOffice } from './staff.ts'
import { startSystem } from './system.ts'
import type { System } from './system.ts'

const { t } = caseworkText('nl')
const form = complaintText('nl').t
const follow = followText('nl').t
const nowhere = async () => undefined

let browser: Browser
let system: System
let desk: Desk
/** The person's. */
let home: Hands

before(async () => {
  system = await startSystem()
  browser = await openChromium()
  const hands = keyboard(await newPage())
  await openOffice(system, { first: pointer(await newPage()), desk: hands })
  desk = { hands, office: system.office }
  home = pointer(await newPage())
})

after(async () => {
  await browser?.close()
  await system?.stop()
})

test('admissible, the service heard, founded, put right, closed', async () => {
  const { does, posts, reads } = await received()
  await does('admissible', contacted)
  await does('scope')
  await does('question', async () => desk.hands.choose(t('yes')))
  await posts()
  await does('answer', () => serviceSaid('event.service-asked.question'))
  await does('finding', async () => {
    await pickFirst('act-field.standard', 'Redelijke termijn')
    await desk.hands.choose(t('finding.not-met'))
  })
  await does('analysis')
  await posts()
  await does('answer', () => serviceSaid('event.service-asked.analysis'))
  await does('conclude', () => concluding('assessment.founded', 'result.open'))
  await does('rectification')
  await posts()
  await does('rectified', async () => {
    await desk.hands.choose(t('result.put-right'))
    await today(desk.hands, 'act-field.received')
  })
  await does('close', async () => desk.hands.choose(t('closing.concluded')))

  await desk.hands.page.goto(desk.hands.page.url())
  await look(desk.hands.page, 'office/file-closed')
  const told = await reads()
  assert.match(told, /gegrond/i)
  assert.doesNotMatch(told, /Wij hebben de brieven gekregen/, 'not what the service wrote to us')
  await look(home.page, 'portal-nl/follow-closed')
  await keepCopy()
  await sayWhatOneThinks()
})

test('not ours: the person reads why, and who can help instead', async () => {
  const { does, reads } = await received()
  await does('inadmissible', async () => {
    await pickFirst('act-field.ground', 'Wij zijn niet bevoegd')
    await pickFirst('act-field.referral', 'Ombudsman van Elsene', true)
  })

  const told = await reads()
  assert.match(told, /Ombudsman van Elsene/)
  assert.match(told, /niet onderzoeken/)
})

test('too early: the person is asked to go to the service first, and may come back', async () => {
  const { does, reads } = await received()
  await does('inadmissible', async () => pickFirst('act-field.ground', 'Er was nog geen contact'))

  assert.match(await reads(), /Actiris/)
})

test('solved by conciliation', async () => {
  const { does, reads } = await received()
  await does('admissible', contacted)
  await does('conclude', () => concluding('assessment.not-assessed', 'result.conciliation'))
  await does('close', async () => desk.hands.choose(t('closing.concluded')))

  assert.match(await reads(), /er een oplossing is/)
})

test('unfounded, from the papers alone', async () => {
  const { does, reads } = await received()
  await does('admissible', contacted)
  await does('finding', async () => {
    await pickFirst('act-field.standard', 'Correcte toepassing')
    await desk.hands.choose(t('finding.met'))
  })
  await does('conclude', () => concluding('assessment.unfounded', 'result.explanation'))
  await does('close', async () => desk.hands.choose(t('closing.concluded')))

  assert.match(await reads(), /geen fout|niet gegrond|ongegrond/i)
})

test('who wants letters gets letters, and counts as told when they were posted', async () => {
  const { does, posts, reference } = await received({
    contact: async () => {
      await home.choose(form('contact.post'))
      await home.fill(form('contact.post.field'), 'Lange Straat 1, 1000 Brussel')
    },
  })
  await posts()
  await does('admissible', contacted)
  const { page } = desk.hands
  assert.match(await page.locator('main').innerText(), new RegExp(t('task.open.post')))
  await posts()

  await page.goto(`${system.office}/files/${reference}`)
  assert.doesNotMatch(await page.locator('main').innerText(), new RegExp(t('task.open.post')))
  await does('withdraw', async () => today(desk.hands, 'act-field.withdrawn-on'))
})

test('urgent: the service is asked to wait, and need not have been contacted first', async () => {
  const { does, posts, reads, reference } = await received({
    danger: async () => {
      await home.choose(form('yes'))
      await home.fill(form('danger.what'), 'Maandag moet ik uit mijn woning.')
    },
  })
  const { page } = desk.hands
  await page.goto(`${system.office}/files/${reference}`)
  assert.match(await page.locator('main').innerText(), new RegExp(t('file.urgent')))
  await does('wait', async () => {
    await desk.hands.choose(await firstOption('act-field.wait-for'))
    await inAMonth('act-field.wait-until')
  })
  await posts()
  await does('wait-answer', async () => {
    await desk.hands.choose(await firstOption('act-field.which-wait'))
    await desk.hands.choose(t('event.wait-answered.yes'))
    await today(desk.hands, 'act-field.answered-on')
  })
  await does('admissible', async () => {
    await desk.hands.choose(t('act-choice.contact-waived'))
    await desk.hands.fill(t('act.optional', { label: t('act-field.why-waived') }), 'Maandag.')
    await desk.hands.choose(t('act-choice.old-no'))
  })

  assert.match(await reads(), /geen recht/)
})

/** What was downloaded can be read by itself. */
async function keepCopy() {
  const downloaded = home.page.waitForEvent('download')
  await home.page.getByRole('button', { name: follow('copy.action') }).click()
  const path = await (await downloaded).path()
  const html = unzipSync(await readFile(path))['mijn-dossier.html']
  const page = await newPage()
  await page.setContent(strFromU8(html ?? assert.fail('no page in the copy')))
  await assertAccessible(page, 'nl')
  await assertFits(page)
  await assertStory(page, 'portal-nl/follow-copy')
  await page.context().close()
}

async function sayWhatOneThinks() {
  await home.follow(follow('survey.offer-link'))
  await look(home.page, 'portal-nl/follow-survey')
  await home.press(follow('survey.send'))
  await look(home.page, 'portal-nl/follow-survey-wrong')
  await home.choose(follow('survey.answer.partly'), follow('survey.time'))
  await home.fill(follow('survey.words'), 'Het duurde lang.')
  await home.press(follow('survey.send'))
  await look(home.page, 'portal-nl/follow-survey-sent')
  await home.press(follow('file.back'))
  assert.equal(await home.page.getByRole('link', { name: follow('survey.offer-link') }).count(), 0)
}

const contacted: Answering = async () => {
  await desk.hands.choose(t('act-choice.contact-done'))
  await desk.hands.choose(t('act-choice.old-no'))
}

async function serviceSaid(asked: 'event.service-asked.question' | 'event.service-asked.analysis') {
  const { hands } = desk
  await hands.choose(await firstOption('act-field.ask', t(asked)))
  await today(hands, 'act-field.received')
  await hands.fill(t('act-field.answer'), 'Wij hebben de brieven gekregen.')
}

async function concluding(
  assessment: 'assessment.founded' | 'assessment.unfounded' | 'assessment.not-assessed',
  result: 'result.open' | 'result.conciliation' | 'result.explanation',
) {
  await desk.hands.choose(t(assessment), t('act-field.assessment'))
  await desk.hands.choose(t(result), t('act-field.result'))
}

type WordKey = Parameters<typeof t>[0]

/** The option of a list that begins so. */
async function pickFirst(field: WordKey, start: string, isOptional = false) {
  const label = isOptional ? t('act.optional', { label: t(field) }) : t(field)
  const options = await desk.hands.page
    .getByLabel(label, { exact: true })
    .locator('option')
    .allTextContents()
  const option = options.find((each) => each.startsWith(start)) ?? assert.fail(`no ${start}`)
  await desk.hands.pick(label, option)
}

async function firstOption(question: WordKey, start = ''): Promise<string> {
  const group = desk.hands.page.getByRole('group', { name: t(question) })
  const options = await group.locator('label').allTextContents()
  return options.find((each) => each.startsWith(start)) ?? assert.fail(`no ${start}`)
}

async function inAMonth(question: WordKey) {
  const { day, month, year } = Temporal.Now.plainDateISO('Europe/Brussels').add({ months: 1 })
  const group = desk.hands.page.getByRole('group', { name: t(question) })
  for (const [place, part] of [day, month, year].entries())
    await group.getByRole('textbox').nth(place).fill(String(part))
}

async function received(more: Parameters<typeof lodgeBriefly>[2] = {}) {
  const who = { lang: 'nl', portal: system.portal, name: 'Fatima El Idrissi' } as const
  const lodged = await lodgeBriefly(home, who, more)
  const { reference } = lodged
  await untilRegistered(reference)
  return {
    reference,
    does: (name: string, answer?: Answering) => perform(desk, reference, name, answer),
    posts: () => postAll(desk, reference),
    reads: () => readBy(lodged),
  }
}

/** All that the person's page says. */
async function readBy(lodged: Lodged): Promise<string> {
  const who = { lang: 'nl', portal: system.portal, name: '', email: '', documents: [] } as const
  await openByCode(home, { ...who, documents: [] }, lodged, nowhere)
  await home.page.getByText(lodged.reference).first().waitFor()
  return await home.page.locator('main').innerText()
}

async function untilRegistered(reference: string): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    const answer = await desk.hands.page.goto(`${system.office}/files/${reference}`)
    if (answer?.status() === 200) return
    await desk.hands.page.waitForTimeout(250)
  }
  assert.fail(`${reference} is not registered`)
}

async function look(page: Page, story: string): Promise<void> {
  await assertAccessible(page, 'nl')
  await assertFits(page)
  await assertStyled(page)
  await assertStory(page, story)
}

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-BE' })
  context.setDefaultTimeout(15_000)
  return await context.newPage()
}
