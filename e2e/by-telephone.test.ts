/**
 * Somebody who wants to be called, about a service that is not ours: what they are told before they go
 * on, and what the case manager says to them. And somebody whose mail waits in the outbox.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { caseworkText } from '../src/casework/text.ts'
import { address } from '../src/portal/addresses.ts'
import { complaintText } from '../src/portal/complaint/text.ts'
import { assertAccessible, assertFits, assertStory, assertStyled } from './accessibility.ts'
import { openChromium } from './chromium.ts'
import { pointer } from './hands.ts'
import type { Hands } from './hands.ts'
import { addCaseManager, colleague, createFirstAdministrator, setUpAccount } from './staff.ts'
import type { Colleague } from './staff.ts'
import { firstLink, startSystem } from './system.ts'
import type { System } from './system.ts'

const { t } = complaintText('nl')
const office = caseworkText('nl')
const admin = colleague('Ann Janssens', 'ann@office.example')
const nowhere = async () => undefined

let browser: Browser
let system: System
let first: Hands
let desk: Hands

before(async () => {
  system = await startSystem()
  browser = await openChromium()
  first = pointer(await newPage())
  await createFirstAdministrator(first, firstLink(system), admin, nowhere)
  desk = await newDesk(colleague('Noor Peeters', 'noor@office.example'))
})

after(async () => {
  await browser?.close()
  await system?.stop()
})

test('who is told that another service can help better goes on, is called, and then has been told', async () => {
  const hands = pointer(await newPage())
  const reference = await lodge(hands, {
    reach: async () => {
      await hands.choose(t('contact.telephone'))
      await hands.fill(t('contact.telephone.field'), '0470 12 34 56')
    },
    service: async () => {
      await hands.fill(t('service.words'), 'MIVB')
      await hands.press(t('service.search'))
      await hands.page.locator('main input[type=radio]').first().check()
      await hands.press(t('continue'))
      await hands.page.getByText(t('advice.not-competent.title')).first().waitFor()
      await look(hands.page, 'portal-nl/advice')
      await hands.press(t('advice.continue'))
    },
  })

  await untilListed(`${system.office}/tasks`, reference)
  await look(desk.page, 'office/tasks')
  await desk.page.locator('main a[href^="/tasks/"]').first().click()
  await desk.page.getByRole('heading', { name: office.t('task.title.telephone') }).waitFor()
  await look(desk.page, 'office/task-telephone')
  assert.match(await desk.page.locator('main').innerText(), /0470 12 34 56/)
  await desk.press(office.t('task.not-reached'))
  await desk.page.getByRole('heading', { name: office.t('task.tries') }).waitFor()
  await look(desk.page, 'office/task-not-reached')
  await desk.press(office.t('task.mark.telephone'))
  await desk.page.goto(`${system.office}/files/${reference}`)
  assert.doesNotMatch(await desk.page.locator('main').innerText(), /Nog te bellen/)

  await newDesk(colleague('Tom Claes', 'tom@office.example'))
  await desk.page.goto(`${system.office}/files/${reference}/assign`)
  await desk.page.getByLabel(/Tom Claes/).waitFor()
  await look(desk.page, 'office/assign')
})

test('a mail that cannot leave waits in the outbox, to be read', async () => {
  const hands = pointer(await newPage())
  await lodge(hands, {
    reach: async () => {
      await hands.choose(t('contact.email'))
      await hands.fill(t('contact.email.field'), 'fatima@example.org')
    },
    service: async () => {
      await hands.choose(t('service.unknown'))
      await hands.press(t('continue'))
    },
  })

  await untilListed(`${system.office}/outbox`, 'fatima@example.org')
  await look(desk.page, 'office/outbox')
  await desk.page.locator('main a[href^="/outbox/"]').first().click()
  await desk.page.locator('main pre, main .o-letter, main p').first().waitFor()
  await look(desk.page, 'office/outbox-mail')
})

/** Only what must be answered; gives the reference. */
async function lodge(
  hands: Hands,
  ways: { reach: () => Promise<void>; service: () => Promise<void> },
): Promise<string> {
  const { page } = hands
  await page.goto(system.portal + address('complaint', 'nl'))
  await hands.press(t('start.button'))
  await hands.press(t('continue'))
  await hands.fill(t('name.own'), 'Fatima El Idrissi')
  await hands.press(t('continue'))
  await ways.reach()
  await hands.press(t('continue'))
  await hands.press(t('continue'))
  await ways.service()
  await hands.fill(t('what-happened.title'), 'Niemand antwoordt op mijn brieven.')
  for (let asked = 0; asked < 20; asked++) {
    if (await page.getByRole('button', { name: t('check.send') }).isVisible()) break
    await hands.press(t('continue'))
  }
  await hands.press(t('check.send'))
  await page.getByRole('heading', { name: t('sent.title') }).waitFor()
  const reference = /OM\.20\d\d\.\d+/.exec(await page.locator('main').innerText())?.[0]
  return reference ?? assert.fail('no reference is shown')
}

/** Of a new case manager, signed in. */
async function newDesk(who: Colleague): Promise<Hands> {
  const link = await addCaseManager(first, admin, who, nowhere)
  const hands = pointer(await newPage())
  await setUpAccount(hands, link, who, nowhere)
  return hands
}

async function untilListed(list: string, words: string): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    await desk.page.goto(list)
    if ((await desk.page.locator('main').innerText()).includes(words)) return
    await desk.page.waitForTimeout(250)
  }
  assert.fail(`${words} does not appear`)
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
