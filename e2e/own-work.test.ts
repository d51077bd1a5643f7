/** What case managers set themselves to do in a file and tell each other there, by keyboard. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { noteText } from '../src/casework/notes/text.ts'
import { sampleComplaint, sendComplaint } from '../src/casework/testing.ts'
import { caseworkText } from '../src/casework/text.ts'
import { todoText } from '../src/casework/todos/text.ts'
import { connect } from '../src/platform/db/database.ts'
import { embeddedAddresses } from '../src/platform/db/embedded/embedded.ts'
import { loadOfficeKey } from '../src/secrecy/index.ts'
import { assertAccessible, assertFits, assertStory, assertStyled } from './accessibility.ts'
import { openChromium } from './chromium.ts'
import { keyboard } from './hands.ts'
import type { Hands } from './hands.ts'
import { openOffice } from './staff.ts'
import { startSystem } from './system.ts'
import type { System } from './system.ts'

const todo = todoText('nl')
const note = noteText('nl')

let browser: Browser
let system: System
let desk: Hands
/** The address of a file. */
let file: string

before(async () => {
  system = await startSystem()
  browser = await openChromium()
  desk = keyboard(await newPage())
  await openOffice(system, { first: keyboard(await newPage()), desk })
  file = `${system.office}/files/${await receive()}`
})

after(async () => {
  await browser?.close()
  await system?.stop()
})

test('a promise is kept in one line, stands among what is to be done, and is done with one button', async () => {
  await desk.page.goto(file)
  await desk.fill(todo.t('quick.what'), 'Mevrouw Dubois terugbellen')
  await desk.fill(todo.t('quick.due'), inDays(2))
  await desk.choose(todo.t('quick.promise'))
  await desk.press(new RegExp(`^${todo.t('add.submit')}$`))
  await desk.page.getByRole('link', { name: 'Mevrouw Dubois terugbellen' }).waitFor()
  await look('office/file-with-todo')

  await desk.page.goto(`${system.office}/todos`)
  await look('office/todos')
  await desk.follow('Mevrouw Dubois terugbellen')
  await look('office/todo')
  await desk.fill(todo.t('due'), 'donderdag')
  await desk.press(todo.t('change.submit'))
  await look('office/todo-wrong')
  await desk.page.goto(`${system.office}/todos`)
  await desk.press(`${todo.t('done')} Mevrouw Dubois terugbellen`)
  assert.match(await desk.page.locator('main').innerText(), /geen open taken/)
})

test('a todo for a colleague has a page of its own', async () => {
  await desk.page.goto(file)
  await desk.follow(todo.t('quick.more'))
  await look('office/todo-add')
})

test('a note for colleagues is written, and corrected with its first text below it', async () => {
  await desk.page.goto(file)
  await desk.fill(note.t('body'), 'Belt liefst voor tien uur.')
  await desk.press(note.t('write'))
  await desk.follow(new RegExp(`^${note.t('correct')} `))
  await look('office/note-correct')
  await desk.fill(note.t('correct.body'), ' ')
  await desk.press(note.t('correct.submit'))
  await look('office/note-wrong')
  await desk.fill(note.t('correct.body'), 'Belt liefst na tien uur.')
  await desk.press(note.t('correct.submit'))
  await look('office/file-with-note')
  assert.match(await desk.page.locator('main').innerText(), /Belt liefst na tien uur/)
})

test('what one types is kept as one types, and is there after the page was lost', async () => {
  const { page } = desk
  await page.goto(`${file}/write/we-are-looking`)
  const { t } = caseworkText('nl')
  await desk.fill(t('write.body'), 'Halverwege een zin')
  await page.getByText(/^Bewaard om \d\d:\d\d$/).waitFor()
  await look('office/write-kept')
  await page.goto(file)
  await desk.fill(note.t('body'), 'Zij belde en')
  await page.getByText(/^Bewaard om/).waitFor()

  await page.goto(`${file}/write/we-are-looking`)
  assert.equal(
    await page.getByLabel(t('write.body'), { exact: true }).inputValue(),
    'Halverwege een zin',
  )
  await page.goto(file)
  assert.equal(await page.getByLabel(note.t('body'), { exact: true }).inputValue(), 'Zij belde en')
})

async function receive(): Promise<string> {
  const addresses = await embeddedAddresses(system.dataDir)
  assert.ok(addresses)
  const portal = connect(addresses.portal)
  const { recipient } = await loadOfficeKey(join(system.dataDir, 'keys/office.key'))
  const content = sampleComplaint({ language: 'nl' })
  const { reference } = await sendComplaint(portal, recipient, content, new Date())
  await portal.destroy()
  const text = `OM.${reference.year}.${reference.number}`
  for (let tries = 0; tries < 60; tries++) {
    await desk.page.goto(`${system.office}/files/${text}`)
    if (await desk.page.getByText(caseworkText('nl').t('file.story')).isVisible()) return text
    await desk.page.waitForTimeout(250)
  }
  assert.fail('nobody opened the complaint')
}

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-BE' })
  context.setDefaultTimeout(15_000)
  return await context.newPage()
}

async function look(story: string): Promise<void> {
  await assertAccessible(desk.page, 'nl')
  await assertFits(desk.page)
  await assertStyled(desk.page)
  await assertStory(desk.page, story)
}

/** As one types it. */
function inDays(days: number): string {
  const { day, month, year } = Temporal.Now.plainDateISO().add({ days })
  return `${day}/${month}/${year}`
}
