/** When a page cannot be shown: what was sent was damaged or far too much, we have a fault, or the database is away. */
import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { connect } from '../src/platform/db/database.ts'
import { contactText } from '../src/portal/contact/text.ts'
import { complaintText } from '../src/portal/complaint/text.ts'
import { openStates, withoutOwnScripts } from './error-states.ts'
import type { Visitor } from './error-states.ts'

const complaint = complaintText('nl').t
const contact = contactText('nl').t
const { check, house } = await openStates()
const away = await openStates(() => ({ db: connect('postgres://nobody@localhost:1/nothing') }))

check({
  'form-damaged': async (visitor) => {
    await withoutOwnScripts(visitor)
    await visitor.open('complaint')
    await visitor.press(complaint('start.button'))
    await visitor.page.goto(visitor.page.url().replace(/vraag.*/, 'documenten'))
    const letter = {
      name: 'brief.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    }
    await visitor.page.locator('#documents').setInputFiles(letter)
    await visitor.press(complaint('documents.upload'))
    const mark = visitor.page.locator('button[name=may]')
    await mark.evaluate((button: HTMLButtonElement) => (button.value = 'misschien'))
    await pressAnswered(visitor, 400, await mark.innerText())
  },
  'form-far-too-large': async (visitor) => {
    await withoutOwnScripts(visitor)
    await visitor.open('ask-question')
    await visitor.page.getByRole('textbox').first().fill('a'.repeat(600_000))
    await pressAnswered(visitor, 413, contact('question.send'))
  },
  fault: async (visitor) => {
    await visitor.open('complaint')
    await sql`alter table portal.safe rename to elsewhere`.execute(house.owner)
    try {
      await pressAnswered(visitor, 500, complaint('start.button'))
    } finally {
      await sql`alter table portal.elsewhere rename to safe`.execute(house.owner)
    }
  },
})

away.check({
  'database-away': async (visitor) => {
    await visitor.open('complaint')
    await pressAnswered(visitor, 503, complaint('start.button'))
  },
})

/** By the status too: machines and proxies read nothing else. */
async function pressAnswered(visitor: Visitor, status: number, button: string): Promise<void> {
  const { page } = visitor
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await visitor.press(button)
  assert.equal((await answered).status(), status)
  await page.locator('h1').waitFor()
}
