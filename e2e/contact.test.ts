/**
 * Somebody who wants to be rung, somebody who wants to come by and somebody who asks a question, in Dutch
 * and in French, without scripts, on a small telephone; and what the office then reads and does.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { contactsText } from '../src/casework/contacts/text.ts'
import { caseworkText } from '../src/casework/text.ts'
import { address } from '../src/portal/addresses.ts'
import { complaintText } from '../src/portal/complaint/text.ts'
import { contactText } from '../src/portal/contact/text.ts'
import { assertAccessible, assertFits, assertStory, assertStyled } from './accessibility.ts'
import { openChromium } from './chromium.ts'
import { pointer } from './hands.ts'
import type { Hands } from './hands.ts'
import { openOffice } from './staff.ts'
import { startSystem } from './system.ts'
import type { System } from './system.ts'

const contacts = contactsText('nl')
const office = caseworkText('nl')

let browser: Browser
let system: System
let desk: Hands

before(async () => {
  system = await startSystem()
  browser = await openChromium()
  desk = pointer(await newPage())
  await openOffice(system, { first: pointer(await newPage()), desk })
})

after(async () => {
  await browser?.close()
  await system?.stop()
})

test('in Dutch: who wants to be rung is told when, and the office rings, twice', async () => {
  const { t } = contactText('nl')
  const hands = pointer(await newTelephone())
  const { page } = hands
  await page.goto(system.portal + address('contact', 'nl'))
  await look(page, 'portal-nl/contact')
  await followTo(hands, address('call-back', 'nl'))
  await look(page, 'portal-nl/call-back')
  await hands.press(t('call-back.send'))
  await page.getByText(t('error.slot-none')).first().waitFor()
  await look(page, 'portal-nl/call-back-problem')

  const choice = page.getByRole('radio').nth(1)
  const promised = await labelOf(page, choice)
  await choice.check()
  await hands.fill(t('telephone'), '0470 12 34 56')
  await hands.fill(t('name'), 'Rosa Maes')
  await hands.fill(t('about'), 'Een brief van de stad')
  await hands.press(t('call-back.send'))
  await page.getByRole('heading', { name: t('call-back.sent') }).waitFor()
  await look(page, 'portal-nl/call-back-sent')
  assert.ok((await page.locator('main').innerText()).includes(promised))

  await untilListed(`${system.office}/contacts`, '0470 12 34 56')
  await look(desk.page, 'office/contacts')
  const told = await desk.page.locator('main').innerText()
  for (const words of [promised, 'Rosa Maes', 'Een brief van de stad'])
    assert.ok(told.includes(words), `${words} in ${told}`)
  await desk.press(contacts.t('not-reached'))
  await desk.page.getByText(new RegExp(`${contacts.t('not-reached')}: .*Noor Peeters`)).waitFor()
  await desk.press(contacts.t('given-up'))
  await desk.press(contacts.t('given-up'))
  await desk.page.getByText(contacts.t('close.why-missing')).first().waitFor()
  await look(desk.page, 'office/contact-close')
  await desk.follow(contacts.t('close.back'))
  await desk.press(contacts.t('reached.call-back'))
  await desk.page.getByText(contacts.t('none')).waitFor()
  await look(desk.page, 'office/contacts-done')
})

test('in French: who wants to come by says what is needed, and the office makes the appointment', async () => {
  const { t } = contactText('fr')
  const hands = pointer(await newTelephone())
  const { page } = hands
  await page.goto(system.portal + address('contact', 'fr'))
  await look(page, 'portal-fr/contact')
  await followTo(hands, address('appointment', 'fr'))
  await look(page, 'portal-fr/appointment')
  const wishes = page.locator('input[name^="slot-"]')
  await wishes.nth(0).check()
  await wishes.nth(3).check()
  await hands.choose(t('need.interpreter'))
  await hands.fill(t('needs.words'), 'arabe')
  await hands.choose(complaintText('fr').t('contact.telephone'))
  await hands.fill(complaintText('fr').t('contact.telephone.field'), '0470 65 43 21')
  await hands.press(t('appointment.send'))
  await page.getByRole('heading', { name: t('appointment.sent') }).waitFor()
  await look(page, 'portal-fr/appointment-sent')

  await untilListed(`${system.office}/contacts`, '0470 65 43 21')
  const told = await desk.page.locator('main').innerText()
  assert.match(told, /Tolk; arabe/)
  assert.match(told, /Frans/)
  await desk.press(contacts.t('reached.appointment'))
  await desk.page.getByText(contacts.t('none')).waitFor()
})

for (const lang of ['nl', 'fr'] as const)
  test(`in ${lang}: a question gets a reference and a code, and is a file in the office`, async () => {
    const { t } = contactText(lang)
    const hands = pointer(await newTelephone())
    const { page } = hands
    await page.goto(system.portal + address('ask-question', lang))
    await look(page, `portal-${lang}/ask-question`)
    await hands.fill(t('question.field'), 'Over welke diensten gaat u?')
    await hands.choose(complaintText(lang).t('contact.email'))
    await hands.fill(complaintText(lang).t('contact.email.field'), 'rosa@example.org')
    await hands.press(t('question.send'))
    await page.getByRole('heading', { name: t('question.sent') }).waitFor()
    await look(page, `portal-${lang}/question-sent`)
    const reference = /OM\.20\d\d\.\d+/.exec(await page.locator('main').innerText())?.[0] ?? ''

    await untilListed(`${system.office}/files`, reference)
    await desk.page.goto(`${system.office}/files/${reference}`)
    const told = await desk.page.locator('main').innerText()
    assert.ok(told.includes(office.t('kind.information-request')))
    assert.match(told, /Over welke diensten gaat u\?/)
  })

test('what fills in the field that nobody sees is taken in, and marked', async () => {
  const path = system.portal + address('call-back', 'nl')
  const html = await (await fetch(path)).text()
  const field = (name: string) => new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1]
  const answer = await fetch(path, {
    method: 'POST',
    headers: { origin: system.portal, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({
      draft: field('draft') ?? '',
      opened: field('opened') ?? '',
      slot: field('slot') ?? '',
      telephone: '0400 00 00 00',
      website: 'https://cheap.example',
    }),
  })

  assert.equal(answer.status, 200)
  await untilListed(`${system.office}/contacts`, '0400 00 00 00')
  assert.ok((await desk.page.locator('main').innerText()).includes(office.t('machine')))
})

test('on paper a page has no navigation, and number and hours stand on it once', async () => {
  const page = await newPage()
  await page.emulateMedia({ media: 'print' })
  for (const id of ['contact', 'appeal-terms', 'call-back-sent', 'accessibility'] as const) {
    await page.goto(system.portal + address(id, 'nl'))
    for (const gone of ['.o-languages', '.o-footer__links', '.govuk-back-link', '.govuk-button'])
      assert.equal(await page.locator(`${gone} >> visible=true`).count(), 0, `${gone} on ${id}`)
    const number = page.locator('.o-call__number, .o-footer__number')
    assert.equal(await number.locator('visible=true').count(), 1, id)
    assert.match(await page.locator('body').innerText(), /Maandag\svan\s14\stot\s17\suur/)
  }
  const shown = await page
    .locator('main a[href^="https"]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content)
  assert.match(shown, /https:\/\/equal\.brussels/)
})

test('behind the proxy, who sends very many waits a little; who is somewhere else does not notice', async () => {
  const path = system.portal + address('call-back', 'nl')
  const slot = /name="slot"[^>]* value="([^"]*)"/.exec(await (await fetch(path)).text())?.[1] ?? ''
  const send = async (home: string) => {
    const began = performance.now()
    const { status } = await fetch(path, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        origin: system.portal,
        'sec-fetch-site': 'same-origin',
        'x-forwarded-for': `192.0.2.99, ${home}`,
      },
      body: new URLSearchParams({ draft: randomUUID(), slot, telephone: '0470 11 22 33' }),
    })
    assert.equal(status, 303)
    return performance.now() - began
  }

  for (let sent = 0; sent < 20; sent++) await send('203.0.113.5')
  const [many, other] = [await send('203.0.113.5'), await send('203.0.113.6')]

  assert.ok(many >= 500 && many < 5_000, `${many} ms`)
  assert.ok(other < 500, `${other} ms`)
})

async function followTo({ page, follow }: Hands, href: string): Promise<void> {
  await follow(await page.locator(`main li a[href="${href}"]`).innerText())
}

async function labelOf(page: Page, choice: ReturnType<Page['locator']>): Promise<string> {
  const id = await choice.getAttribute('id')
  return (await page.locator(`label[for="${id}"]`).innerText()).trim()
}

/** The worker takes a moment. */
async function untilListed(list: string, words: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    await desk.page.goto(list)
    if ((await desk.page.locator('main').innerText()).includes(words)) return
    await desk.page.waitForTimeout(200)
  }
  assert.fail(`${words} is not in ${list}`)
}

/** What axe and the styles need scripts for is looked at on the same page in a window with them. */
async function look(page: Page, story: string): Promise<void> {
  await assertStory(page, story)
  await assertFits(page)
  const folder = process.env['SCREENSHOTS']
  if (folder) {
    const path = `${folder}/${story.replace('/', '-')}.png`
    await page.screenshot({ path, fullPage: true })
  }
  if (page !== desk.page && !/sent|problem/.test(story)) {
    const context = await browser.newContext()
    const other = await context.newPage()
    await other.goto(page.url())
    await assertAccessible(other, story.slice(7, 9))
    await assertStyled(other)
    await context.close()
  } else if (page === desk.page) await assertAccessible(page, 'nl')
}

async function newPage(): Promise<Page> {
  return await (await browser.newContext({ locale: 'nl' })).newPage()
}

/** Small, and without scripts. */
async function newTelephone(): Promise<Page> {
  const viewport = { width: 360, height: 740 }
  return await (await browser.newContext({ viewport, javaScriptEnabled: false })).newPage()
}
