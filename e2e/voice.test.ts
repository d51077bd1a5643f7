/** What happened, told in a voice message: recorded in a browser with a microphone, heard and written down by the office. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { caseworkText } from '../src/casework/text.ts'
import { todoText } from '../src/casework/todos/text.ts'
import { translationText } from '../src/casework/translations/text.ts'
import { languages } from '../src/platform/i18n/catalogue.ts'
import type { Lang } from '../src/platform/i18n/catalogue.ts'
import { address } from '../src/portal/addresses.ts'
import { complaintText } from '../src/portal/complaint/text.ts'
import { voiceText } from '../src/portal/complaint/voice/text.ts'
import { uiText } from '../src/ui/text.ts'
import { assertAccessible, assertFits } from './accessibility.ts'
import { openChromium } from './chromium.ts'
import { pointer } from './hands.ts'
import { openOffice } from './staff.ts'
import { startSystem } from './system.ts'
import type { System } from './system.ts'

let hearing: Browser
let deaf: Browser
let system: System
let desk: Page

before(async () => {
  system = await startSystem()
  const microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
  hearing = await openChromium(microphone)
  deaf = await openChromium()
  desk = await newPage(deaf, 'nl')
  await openOffice(system, { first: pointer(await newPage(deaf, 'nl')), desk: pointer(desk) })
})

after(async () => {
  await hearing?.close()
  await deaf?.close()
  if (system) assert.equal(await system.stop(), 0)
})

for (const lang of languages)
  test(`what is said is recorded, listened to, sent, heard by the office and written down (${lang})`, async () => {
    const [t, ui] = [complaintText(lang).t, uiText(lang).t]
    const page = await voicePage(hearing, lang)
    await record(page, lang)

    await assertAccessible(page, lang)
    await assertFits(page)
    assert((await lengthOf(page)) > 0, 'one can listen to it')
    await press(page, ui('record.use'))
    await page.locator('[data-uploaded] dt').waitFor()
    assert.match(
      await page.locator('[data-uploaded]').innerText(),
      new RegExp(ui('document.stored')),
    )
    await assertAccessible(page, lang)
    await press(page, t('continue'))
    const said = t('row.voice', { name: '' }).trim()
    await page.getByText(said).waitFor()
    await press(page, t('check.send'))
    await page.getByRole('heading', { name: t('sent.title') }).waitFor()
    const [reference = ''] = /OM\.2026\.\d+/.exec(await page.locator('main').innerText()) ?? []

    await openFile(reference)
    const part = desk.waitForResponse((answer) => answer.status() === 206)
    assert((await lengthOf(desk)) > 0, 'the office hears it')
    await part
    await assertAccessible(desk, 'nl')
    await assertFits(desk)
    const todo = desk.getByText(todoText('nl').t('kind.voice')).first()
    await todo.waitFor()
    await writeDown('Mijn verwarming wordt vrijdag afgesloten.')
    await desk.getByText('Mijn verwarming wordt vrijdag afgesloten.').waitFor()
    await desk.getByText(caseworkText('nl').t('event.voice-written-down')).waitFor()
    await page.close()
  })

test('a recording is paused, taken up again, begun anew and thrown away by keyboard; a button is always at hand', async () => {
  const { t } = uiText('en')
  const page = await voicePage(hearing, 'en')
  const at = () => page.evaluate(() => document.activeElement?.textContent.trim())
  const enter = async (button: string, next: string) => {
    assert.equal(await at(), button)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: next }).first().waitFor()
  }

  await page.getByRole('button', { name: t('record.start') }).focus()
  await enter(t('record.start'), t('record.pause'))
  await enter(t('record.pause'), t('record.go-on'))
  await page.getByText(t('record.paused')).waitFor()
  await enter(t('record.go-on'), t('record.pause'))
  await page.keyboard.press('Tab')
  await enter(t('record.stop'), t('record.use'))
  await page.getByRole('button', { name: t('record.delete') }).focus()
  await enter(t('record.delete'), t('record.start'))

  assert.equal(await page.locator('audio').isVisible(), false)
  assert.equal(await page.locator('[data-uploaded] dt').count(), 0)
  await page.close()
})

test('who may not or cannot record is told so, and chooses a file', async () => {
  const { t } = uiText('en')
  const page = await voicePage(deaf, 'en')

  await press(page, t('record.start'))

  const why = page.getByText(t('record.refused')).or(page.getByText(t('record.none')))
  await why.waitFor()
  await page.locator('#documents').setInputFiles(sound)
  await page.locator('[data-uploaded] dt').getByText('memo.wav').waitFor()
  await page.close()
})

test('without scripts a sound file stands for the story', async () => {
  const context = await deaf.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const [t, voice] = [complaintText('fr').t, voiceText('fr').t]
  await toVoicePage(page, 'fr')
  assert.equal(await page.getByRole('button', { name: uiText('fr').t('record.start') }).count(), 0)

  await page.locator('#documents').setInputFiles(sound)
  await press(page, voice('upload'))
  await page.locator('[data-uploaded] dt').getByText('memo.wav').waitFor()
  await press(page, t('continue'))
  await page.getByText('memo.wav').waitFor()
  await press(page, t('check.send'))

  await page.getByRole('heading', { name: t('sent.title') }).waitFor()
  await context.close()
})

/** Half a second of silence. */
const sound = { name: 'memo.wav', mimeType: 'audio/wav', buffer: wav(4_000) }

function wav(samples: number): Buffer {
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + samples, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(8_000, 24)
  header.writeUInt32LE(8_000, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36)
  header.writeUInt32LE(samples, 40)
  return Buffer.concat([header, Buffer.alloc(samples, 128)])
}

async function newPage(browser: Browser, lang: Lang): Promise<Page> {
  const context = await browser.newContext({ locale: `${lang}-BE` })
  context.setDefaultTimeout(15_000)
  return await context.newPage()
}

async function voicePage(browser: Browser, lang: Lang): Promise<Page> {
  const page = await newPage(browser, lang)
  await toVoicePage(page, lang)
  return page
}

/** By the short way. */
async function toVoicePage(page: Page, lang: Lang): Promise<void> {
  const { t } = complaintText(lang)
  await page.goto(system.portal + address('brief', lang))
  await page.getByLabel(t('contact.email'), { exact: true }).check()
  await page.locator('#email').fill('ana@example.org')
  await press(page, voiceText(lang).t('link'))
  await page.getByRole('heading', { name: voiceText(lang).t('title') }).waitFor()
}

async function record(page: Page, lang: Lang): Promise<void> {
  const { t } = uiText(lang)
  await press(page, t('record.start'))
  await page.getByText('0:02 /').waitFor()
  await press(page, t('record.stop'))
  await page.getByText(t('record.stopped')).waitFor()
}

/** Seconds, as far as they were heard. */
async function lengthOf(page: Page): Promise<number> {
  return await page.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
    audio.muted = true
    await audio.play()
    await new Promise((resolve) => audio.addEventListener('timeupdate', resolve, { once: true }))
    while (!audio.ended && audio.currentTime === 0) await new Promise((go) => setTimeout(go, 50))
    return audio.currentTime
  })
}

async function openFile(reference: string): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    await desk.goto(`${system.office}/files/${reference}`)
    if (await desk.locator('audio').isVisible()) return
    await desk.waitForTimeout(250)
  }
  assert.fail('nobody opened the complaint')
}

async function writeDown(words: string): Promise<void> {
  const { t } = translationText('nl')
  await desk.getByRole('link', { name: t('voice.add') }).click()
  await desk.getByRole('heading', { name: t('voice.title') }).waitFor()
  await assertAccessible(desk, 'nl')
  await desk.getByLabel(caseworkText('nl').t('language.nl'), { exact: true }).check()
  await desk.getByLabel(t('voice.writer')).fill('Vera Peeters')
  const now = new Date()
  for (const [part, value] of [
    ['day', now.getDate()],
    ['month', now.getMonth() + 1],
    ['year', now.getFullYear()],
  ] as const)
    await desk.locator(`#on-${part}`).fill(String(value))
  await desk.getByLabel(t('voice.body'), { exact: true }).fill(words)
  await press(desk, t('voice.submit'))
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}
