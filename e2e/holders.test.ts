/**
 * Who helps somebody, and who is helped: each opens the file in their own way, and one keeps the other
 * out. In Dutch and French, by keyboard, without scripts, on a telephone's screen; with real mail.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { peopleText } from '../src/casework/people/text.ts'
import { caseworkText } from '../src/casework/text.ts'
import type { Lang } from '../src/platform/i18n/catalogue.ts'
import { address } from '../src/portal/addresses.ts'
import { complaintText } from '../src/portal/complaint/text.ts'
import { holdersText } from '../src/portal/follow/holders/text.ts'
import { listText } from '../src/portal/follow/list/text.ts'
import { followText } from '../src/portal/follow/text.ts'
import { assertAccessible, assertFits, assertStory, assertStyled } from './accessibility.ts'
import { openChromium } from './chromium.ts'
import { keyboard, pointer } from './hands.ts'
import type { Hands } from './hands.ts'
import { startMailServer } from './mail-server.ts'
import { openOffice } from './staff.ts'
import { startSystem } from './system.ts'
import type { System } from './system.ts'

const karim = { name: 'Karim Aziz', email: 'karim@example.org' }

let browser: Browser
let system: System
let desk: Hands
let mail: Awaited<ReturnType<typeof startMailServer>>

before(async () => {
  mail = await startMailServer()
  system = await startSystem({ env: { SMTP_URL: mail.url } })
  browser = await openChromium()
  const newPage = async () => await (await browser.newContext({ locale: 'nl' })).newPage()
  desk = pointer(await newPage())
  await openOffice(system, { first: pointer(await newPage()), desk })
})

after(async () => {
  await browser?.close()
  await system?.stop()
  await mail?.close()
})

test('in Dutch: a helper gives the person a code of their own, and the person ends the help', async () => {
  const helper = await visitor('nl')
  const follow = followText('nl')
  const { t } = holdersText('nl')
  const lodged = await lodgeFor(helper, 'nl', 'Fatima B.')
  await openBy(helper, 'nl', lodged)
  const person = await visitor('nl')

  await helper.follow(t('change'))
  await look(helper.page, 'portal-nl/access')
  await helper.press(new RegExp(`^${t('code.make')}.*Fatima`))
  await look(helper.page, 'portal-nl/access-code-made')
  const { code } = shownOn(await mainOf(helper.page))
  assert.notEqual(code, lodged.code)
  await openBy(person, 'nl', { ...lodged, code })
  assert.match(await mainOf(person.page), new RegExp(`Fatima B\\. \\(u\\)`))

  await keepFromHelper({ person, helper, reference: lodged.reference })
  await person.follow(t('change'))
  await look(person.page, 'portal-nl/access-of-person')
  await person.unfold(t('end.helper', { name: karim.name }))
  await look(person.page, 'portal-nl/access-end')
  await person.press(t('end.action'))
  await person.page.getByText(follow.t('sent.next.end-access')).waitFor()
  await look(person.page, 'portal-nl/access-ended')

  await until(async () => {
    await helper.page.reload()
    return await helper.page.getByText(follow.t('closed.title')).first().isVisible()
  })
  await person.press(follow.t('file.back'))
  assert.match(await mainOf(person.page), /Karim Aziz, helper: opent dit dossier niet meer/)
  await desk.page.goto(`${system.office}/files/${lodged.reference}`)
  const told = await mainOf(desk.page)
  for (const words of ['wish.end-access', 'event.access-ended'] as const)
    assert.ok(told.includes(caseworkText('nl').t(words)), words)
  await assertStory(desk.page, 'office/file-help-ended')
  await desk.page.goto(`${system.office}/files/${lodged.reference}/code`)
  await assertAccessible(desk.page, 'nl')
  await assertStory(desk.page, 'office/file-code-of-two')
})

test('in French: who helps several people sees their files together, and begins the next', async () => {
  const hands = await visitor('fr')
  const { page } = hands
  const follow = followText('fr')
  const { t } = listText('fr')
  const [first, second] = [
    await lodgeFor(hands, 'fr', 'Ion I.'),
    await lodgeFor(hands, 'fr', 'Ada L.'),
  ]
  await desk.page.goto(`${system.office}/search`)
  await until(
    async () => (await desk.page.goto(`${system.office}/files/${second.reference}`))?.ok() ?? false,
  )

  await page.goto(system.portal + address('follow', 'fr'))
  await hands.follow(follow.t('start.list-link'))
  await look(page, 'portal-fr/list-ask')
  await hands.fill(follow.t('field.email'), karim.email)
  await hands.press(follow.t('ask.action'))
  await look(page, 'portal-fr/list-number')
  const number = /\b\d{6}\b/.exec(await mail.mailTo(karim.email, /\b\d{6}\b/))?.[0] ?? ''
  await hands.fill(follow.t('field.number'), number)
  await hands.press(t('number.action'))
  await page.getByRole('heading', { name: t('title') }).waitFor()
  await look(page, 'portal-fr/list')
  const shown = await mainOf(page)
  for (const words of [first.reference, second.reference, 'Ion I.', 'Ada L.'])
    assert.ok(shown.includes(words), words)
  await hands.follow('Nederlands')
  await look(page, 'portal-nl/list')
  await hands.follow('Français')

  await hands.press(new RegExp(`^${t('open')}.*${first.reference.replaceAll('.', '\\.')}`))
  await until(async () => {
    await page.reload()
    return await page.getByText(first.reference).first().isVisible()
  })
  await page.getByRole('link', { name: 'Retour' }).first().click()
  await hands.press(t('next-action'))
  assert.ok(await page.getByLabel(complaintText('fr').t('capacity.someone-else')).isChecked())
  await hands.press(complaintText('fr').t('continue'))
  assert.equal(
    await page.getByLabel(complaintText('fr').t('name.own'), { exact: true }).inputValue(),
    karim.name,
  )
  assert.equal(
    await page.getByLabel(complaintText('fr').t('name.person'), { exact: true }).inputValue(),
    '',
  )
})

function fileIn({ page }: Hands): string {
  return /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? assert.fail(page.url())
}

/** Both ways: what the person writes, and what the office answers. */
async function keepFromHelper({
  person,
  helper,
  reference,
}: {
  person: Hands
  helper: Hands
  reference: string
}) {
  const { t } = followText('nl')
  const office = caseworkText('nl')
  const story = 'Ik kan door mijn ziekte niet naar het loket.'
  const answer = 'Dan vragen wij een huisbezoek.'
  const pageOf = (hands: Hands) =>
    `${system.portal}${address('file', 'nl', { file: fileIn(hands) })}`
  const [own, helpers] = [pageOf(person), pageOf(helper)]
  const write = address('write-message', 'nl', { file: fileIn(person) })
  await person.page.goto(system.portal + write)
  await person.fill(t('field.message'), story)
  await person.choose(t('message.health', { name: karim.name }))
  await look(person.page, 'portal-nl/follow-write-not-for-helper')
  await person.press(t('message.send'))

  await until(async () => {
    await desk.page.goto(`${system.office}/files/${reference}`)
    return (await mainOf(desk.page)).includes(story)
  })
  assert.ok((await mainOf(desk.page)).includes(office.t('health.tag')))
  await desk.page.goto(`${system.office}/files/${reference}/write/free-answer`)
  await desk.fill(office.t('write.body'), answer)
  await desk.choose(office.t('health.choice', { name: karim.name }))
  await assertAccessible(desk.page, 'nl')
  await desk.press(office.t('write.submit'))
  // Until now the helper alone could be reached.
  await desk.page.getByRole('alert').getByText(office.t('health.no-way')).waitFor()
  await assertAccessible(desk.page, 'nl')
  await assertStory(desk.page, 'office/write-not-for-helper')
  await desk.press(office.t('write.save'))
  await desk.page.goto(`${system.office}/files/${reference}/people`)
  await desk.page.locator('#telephone').fill('0470 12 34 56')
  await desk.press(peopleText('nl').t('save'))
  await desk.page.goto(`${system.office}/files/${reference}/write/free-answer`)
  await desk.press(office.t('write.submit'))
  await desk.page.getByText(answer).first().waitFor()

  await person.page.goto(own)
  for (const words of [story, answer]) assert.ok((await mainOf(person.page)).includes(words), words)
  await helper.page.goto(helpers)
  const shown = await mainOf(helper.page)
  for (const words of [story, answer]) assert.ok(!shown.includes(words), words)
  assert.equal(shown.split(t('message.withheld')).length, 3)
  await look(helper.page, 'portal-nl/follow-file-withheld')
}

async function visitor(locale: Lang): Promise<Hands> {
  const viewport = { width: 360, height: 740 }
  const context = await browser.newContext({ javaScriptEnabled: false, viewport, locale })
  return keyboard(await context.newPage())
}

/** With a mandate. */
async function lodgeFor(hands: Hands, lang: Lang, person: string) {
  const { t } = complaintText(lang)
  const { page } = hands
  const next = () => hands.press(t('continue'))
  await page.goto(system.portal + address('complaint', lang))
  await hands.press(t('start.button'))
  await hands.choose(t('capacity.someone-else'))
  await next()
  await hands.fill(t('name.own'), karim.name)
  await hands.fill(t('name.person'), person)
  await next()
  await hands.choose(t('helping.social-worker'))
  await hands.choose(t('helping.mandate.yes'))
  await next()
  await hands.choose(t('contact.email'))
  await hands.fill(t('contact.email.field'), karim.email)
  await next()
  await next()
  await hands.choose(t('service.unknown'))
  await next()
  await hands.fill(t('what-happened.title'), 'Niemand antwoordt op onze brieven.')
  for (let asked = 0; asked < 20; asked++) {
    if (await page.getByRole('button', { name: t('check.send') }).isVisible()) break
    await next()
  }
  await hands.press(t('check.send'))
  await page.getByRole('heading', { name: t('sent.title') }).waitFor()
  return shownOn(await mainOf(page))
}

function shownOn(told: string) {
  const reference = /OM\.20\d\d\.\d+/.exec(told)?.[0] ?? assert.fail('no reference')
  const code = /\b([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}\b/.exec(told)?.[0]
  return { reference, code: code ?? assert.fail('no code') }
}

async function openBy(hands: Hands, lang: Lang, { reference, code }: ReturnType<typeof shownOn>) {
  const { t } = followText(lang)
  const { page } = hands
  const heading = page.getByRole('heading', { name: holdersText(lang).t('title') })
  await until(async () => {
    await page.goto(system.portal + address('follow-by-code', lang))
    await hands.fill(t('field.reference'), reference)
    await hands.fill(t('field.code'), code)
    await hands.press(t('code.action'))
    return await heading.isVisible()
  })
}

/** What the worker does takes a moment. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000
  while (Date.now() < end) if (await isSo()) return
  assert.fail('it did not come to that')
}

async function mainOf(page: Page): Promise<string> {
  return await page.locator('main').innerText()
}

/** Without scripts nothing can look at the page from inside: the same page, with them. */
async function look(page: Page, story: string): Promise<void> {
  await assertFits(page)
  await assertStyled(page)
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  await context.addCookies(await page.context().cookies())
  const other = await context.newPage()
  await other.goto(page.url())
  await assertAccessible(other, story.slice('portal-'.length, 'portal-'.length + 2))
  await context.close()
  await assertStory(page, story)
}
