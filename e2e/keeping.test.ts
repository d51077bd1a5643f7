/**
 * What somebody typed stays: in another language, on going back, on loading a page again, with scripts and without.
 * Nothing is found wrong with it on the way, and it stands in no address.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator } from 'playwright-core'
import { complaintText } from '../src/portal/complaint/text.ts'
import { followText } from '../src/portal/follow/text.ts'
import { leavingText } from '../src/portal/complaint/leaving/text.ts'
import { contactText } from '../src/portal/contact/text.ts'
import { pagesText } from '../src/portal/pages/text.ts'
import { questionnaireText } from '../src/portal/questionnaire/text.ts'
import { registerText } from '../src/portal/register/text.ts'
import { maxDocumentBytes } from '../src/documents/index.ts'
import { uiText } from '../src/ui/text.ts'
import { assertAccessible } from './accessibility.ts'
import { openStates } from './error-states.ts'
import type { Visitor } from './error-states.ts'

const complaint = complaintText('nl').t
const questions = questionnaireText('nl').t
const { newVisitor } = await openStates()
const story = 'Ze sluiten vrijdag mijn verwarming af, en niemand antwoordt.'

/** Pages of one form that keep nothing: what is typed goes straight along. */
const straight = {
  'follow-by-code': [
    [followText('nl').t('field.reference'), 'OM.2026.9'],
    [followText('nl').t('field.code'), '7KQ2-MX4P'],
  ],
  'follow-by-number': [
    [followText('nl').t('field.reference'), 'OM.2026.9'],
    [followText('nl').t('field.email'), 'ana@'],
  ],
  'files-for-others': [[followText('nl').t('field.email'), 'ana@']],
  'go-on': [[leavingText('nl').t('go-on.code'), '7KQ2-MX4P']],
} as const

for (const isScripted of [true, false])
  for (const [name, typed] of Object.entries(straight))
    test(`${name} comes in French with what was typed, ${how(isScripted)}`, async () => {
      const visitor = await newVisitor({ isScripted })
      const { page } = visitor
      await visitor.open(name as keyof typeof straight)
      for (const [field, words] of typed) await visitor.fill(field, words)

      await visitor.press('Français')

      await inFrench(visitor)
      const fields = page.getByRole('main').getByRole('textbox')
      const values = (await fields.all()).map((each) => each.inputValue())
      assert.deepEqual(
        await Promise.all(values),
        typed.map(([, words]) => words),
      )
      await notInAddress(
        visitor,
        typed.map(([, words]) => words),
      )
      await page.context().close()
    })

for (const isScripted of [true, false]) {
  test(`what was looked for is found in French too, ${how(isScripted)}`, async () => {
    const visitor = await newVisitor({ isScripted })
    await visitor.open('services')
    await visitor.fill(registerText('nl').t('label'), 'parkeerboete')
    await visitor.press(registerText('nl').t('search'))

    await visitor.press('Français')

    await inFrench(visitor)
    const main = visitor.page.getByRole('main')
    assert.equal(
      await main.getByRole('combobox').or(main.getByRole('textbox')).inputValue(),
      'parkeerboete',
    )
    assert.match(await main.innerText(), /Amende ou redevance de stationnement/)
    await visitor.page.context().close()
  })

  test(`a day that is half typed on an answer goes along, and nothing is wrong with it yet, ${how(isScripted)}`, async () => {
    const visitor = await newVisitor({ isScripted })
    const { page } = visitor
    await reachReports(visitor)
    await page.locator('#decision summary').click()
    await page.locator('#received-day').fill('3')

    await visitor.press('Français')

    await inFrench(visitor)
    assert.equal(await page.locator('#received-day').inputValue(), '3')
    assert.ok(await page.locator('#received-day').isVisible())
    await page.context().close()
  })

  test(`an address for the reminder goes along, and nobody is reminded yet, ${how(isScripted)}`, async () => {
    const visitor = await newVisitor({ isScripted })
    const { page } = visitor
    await openStory(visitor)
    await page.goto(page.url().replace(/vraag.*/, 'later'))
    await visitor.fill(leavingText('nl').t('remind.email'), 'ana@')

    await visitor.press('Français')

    await inFrench(visitor)
    assert.equal(await page.locator('#email').inputValue(), 'ana@')
    await page.context().close()
  })

  test(`a story stays in another language and on going back, ${how(isScripted)}`, async () => {
    const visitor = await newVisitor({ isScripted })
    const { page } = visitor
    const field = await openStory(visitor)
    await field.fill(story)

    await visitor.press('Français')
    await inFrench(visitor)
    assert.equal(await storyIn(visitor).inputValue(), story)
    await visitor.press('Nederlands')
    await visitor.press(complaint('continue'))
    await page.goBack()

    assert.equal(await storyIn(visitor).inputValue(), story)
    await page.reload()
    assert.equal(await storyIn(visitor).inputValue(), story)
    await page.context().close()
  })

  test(`on the way of reports, words stay on going back and on loading again, ${how(isScripted)}`, async () => {
    const visitor = await newVisitor({ isScripted })
    const { page } = visitor
    await beginReport(visitor)
    await visitor.fill(questions('search.label'), 'gemeente anderlecht')
    await visitor.press(questions('search.submit'))

    await page.reload()
    assert.equal(await searched(visitor), 'gemeente anderlecht')
    await page.locator('[name=answer][value="municipality-anderlecht"]').check()
    await visitor.press(questions('continue'))
    await page.goBack()

    assert.equal(await searched(visitor), 'gemeente anderlecht')
    assert.ok(await page.locator('[name=answer][value="municipality-anderlecht"]').isChecked())
    await page.context().close()
  })
}

test('what is being typed stays when the page is loaded again before anything was pressed', async () => {
  const visitor = await newVisitor()
  const { page } = visitor
  const typing = () => page.waitForResponse((answer) => answer.url().includes('typing'))
  const field = await openStory(visitor)
  const kept = typing()
  await field.pressSequentially(story)
  assert.equal((await kept).status(), 200)

  await page.reload()
  assert.equal(await storyIn(visitor).inputValue(), story)

  await visitor.open('ask-question')
  const question = page.getByRole('textbox').first()
  const keptToo = typing()
  await question.pressSequentially(story)
  assert.equal((await keptToo).status(), 200)
  await page.reload()
  assert.equal(await page.getByRole('textbox').first().inputValue(), story)
  await page.context().close()
})

test('a question that was sent is not sent again on going back', async () => {
  const visitor = await newVisitor({ isScripted: false })
  const { page } = visitor
  await visitor.open('ask-question')
  await page.getByRole('textbox').first().fill(story)
  await visitor.choose(complaint('contact.email'))
  await page.getByLabel(complaint('contact.email.field')).fill('ada@example.org')
  await visitor.press(contactText('nl').t('question.send'))
  const sent = page.url()

  await page.goBack()
  await page.reload()

  assert.equal(page.url(), sent)
  await page.context().close()
})

test('a file that is too large is refused aloud before it is sent, and what is in the list stays', async () => {
  const visitor = await newVisitor()
  const { page } = visitor
  await openStory(visitor)
  await page.goto(page.url().replace(/vraag.*/, 'documenten'))
  const chosen = page.locator('#documents')
  await chosen.setInputFiles(pdf('brief.pdf', 100))
  await page.locator('[data-uploaded] dt').waitFor()
  const said = page.getByRole('status')
  assert.match(await said.innerText(), new RegExp(`brief.pdf: ${uiText('nl').t('upload.stored')}`))
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))

  const large = maxDocumentBytes + 1
  await chosen.evaluate((field: HTMLInputElement, bytes) => {
    const files = new DataTransfer()
    files.items.add(new File([new Uint8Array(bytes)], 'dossier.pdf', { type: 'application/pdf' }))
    field.files = files.files
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }, large)

  await page.locator('[data-row] .govuk-error-message').waitFor()
  assert.match(await said.innerText(), /dossier\.pdf.*te groot/)
  assert.deepEqual(asked, [])
  assert.deepEqual(await page.locator('[data-uploaded] dt').allInnerTexts(), ['brief.pdf'])
  await assertAccessible(page, 'nl')
  await page.context().close()
})

async function reachReports(visitor: Visitor): Promise<void> {
  await beginReport(visitor)
  await visitor.fill(questions('search.label'), 'gemeente anderlecht')
  await visitor.press(questions('search.submit'))
  await visitor.page.locator('[name=answer][value="municipality-anderlecht"]').check()
  await visitor.press(questions('continue'))
  await visitor.page.locator('[name=answer][value="rather-ombudsman"]').check()
  await visitor.press(questions('continue'))
}

async function beginReport(visitor: Visitor): Promise<void> {
  await visitor.open('can-we-help')
  await visitor.press(pagesText('nl').t('can-we-help.start'))
  for (const answer of ['saw-abuse', 'general']) {
    await visitor.page.locator(`[name=answer][value="${answer}"]`).check()
    await visitor.press(questions('continue'))
  }
}

async function openStory(visitor: Visitor): Promise<Locator> {
  await visitor.open('complaint')
  await visitor.press(complaint('start.button'))
  await visitor.page.goto(visitor.page.url().replace(/vraag.*/, 'vraag/5'))
  return storyIn(visitor)
}

function storyIn({ page }: Visitor): Locator {
  return page.locator('#what-happened')
}

async function searched({ page }: Visitor): Promise<string> {
  return await page.locator('main [name=words]').inputValue()
}

async function inFrench({ page }: Visitor): Promise<void> {
  assert.equal(await page.locator('html').getAttribute('lang'), 'fr')
  assert.equal(await page.locator('.govuk-error-summary').count(), 0)
  assert.doesNotMatch(await page.title(), /^Erreur/)
}

async function notInAddress({ page }: Visitor, words: readonly string[]): Promise<void> {
  const address = decodeURIComponent(page.url())
  for (const each of words) assert.ok(!address.includes(each), address)
}

function pdf(name: string, bytes: number) {
  const buffer = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes)])
  return { name, mimeType: 'application/pdf', buffer }
}

function how(isScripted: boolean): string {
  return isScripted ? 'with scripts' : 'without'
}
