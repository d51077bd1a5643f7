import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPortal } from '../../../portal-app.ts'
import { questionIds } from '../order.ts'
import { numberOf } from '../places.ts'
import { questionsOf, sections } from '../sections.ts'
import { begin, testPortal } from '../testing.ts'
import type { Browser } from '../testing.ts'

const { newBrowser } = await testPortal(createPortal)

test('every question stands in one section, in the order in which they are asked', () => {
  const all = sections.flatMap((section) => questionsOf(section))

  assert.deepEqual([...all].sort(), [...questionIds].sort())
  for (const section of sections) {
    const places = questionsOf(section).map((id) => questionIds.indexOf(id))
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    )
  }
})

test('at first nothing is begun, and what has to be answered is marked', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)

  const { html } = await visitor.get(overview(draft))

  assert.equal(html.match(/Not begun/g)?.length, sections.length)
  assert.equal(html.match(/>Needed</g)?.length, 3)
})

test('a question is answered from there in any order, and leads back there', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)

  const { location } = await visitor.answer(`${question(draft, 10)}?from=overview`, {
    wanted: 'An answer.',
  })

  assert.equal(location, overview(draft))
  assert.deepEqual(await stateOf(visitor, draft, 'What you want'), 'Done')
  assert.deepEqual(await stateOf(visitor, draft, 'About you'), 'Not begun')
})

test('a section is begun, needs a look, and is done once each question was looked at', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const you = () => stateOf(visitor, draft, 'About you')

  await visitor.answer(question(draft, 1), { capacity: 'self' })
  assert.equal(await you(), 'Begun')
  await visitor.answer(question(draft, 3), { channel: 'email', email: 'ana@' })
  assert.equal(await you(), 'Needs a look')
  await visitor.answer(question(draft, 3), { channel: 'email', email: 'ana@example.org' })
  assert.equal(await you(), 'Begun')
  await visitor.answer(question(draft, 2), {})
  await visitor.answer(question(draft, 15), {})
  assert.equal(await you(), 'Done')
  assert.match((await visitor.get(overview(draft))).html, /Left open/)
})

test('what is asked of some people only stands there for them alone', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const helping = `href="${question(draft, 14)}?from=overview"`

  await visitor.answer(question(draft, 1), { capacity: 'self' })
  assert(!(await visitor.get(overview(draft))).html.includes(helping))
  await visitor.answer(question(draft, 1), { capacity: 'someone-else' })
  assert((await visitor.get(overview(draft))).html.includes(helping))
})

test('documents that arrived are told as such', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const pdf = Buffer.from('%PDF-1.7\nletter\n%%EOF')

  await visitor.upload(`/en/complaint/${draft}/documents`, [[pdf, 'letter.pdf']])

  assert.equal(await stateOf(visitor, draft, 'Documents'), 'Done')
})

test('the overview is reached from every question with what was typed there', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)

  for (const id of questionIds) {
    const page =
      id === 'documents'
        ? `/en/complaint/${draft}/documents`
        : question(draft, Number(numberOf(id)))
    assert.match((await visitor.get(page)).html, /<button[^>]* value="overview"/, id)
  }
  const typed = { 'what-happened': 'They closed my file.', way: 'overview' }
  const { location } = await visitor.answer(question(draft, 5), typed)

  assert.equal(location, overview(draft))
  assert.match((await visitor.get(question(draft, 5))).html, /They closed my file\./)
})

test('it goes on one by one with the first question that nobody looked at', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await visitor.answer(question(draft, 1), { capacity: 'self' })

  const { html } = await visitor.get(overview(draft))

  assert.match(html, new RegExp(`href="${question(draft, 2)}">Or go on with the questions`))
})

test('it speaks the three languages', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)

  assert.match(
    (await visitor.get(`/nl/klacht/${draft}/overzicht`)).html,
    /Uw klacht in één oogopslag/,
  )
  assert.match(
    (await visitor.get(`/fr/plainte/${draft}/apercu`)).html,
    /Votre plainte en un coup d’œil/,
  )
})

/** The tag beside the heading of a section. */
async function stateOf(visitor: Browser, draft: string, title: string) {
  const { html } = await visitor.get(overview(draft))
  return new RegExp(`${title} <strong[^>]*>([^<]+)<`).exec(html)?.[1]
}

function overview(draft: string): string {
  return `/en/complaint/${draft}/overview`
}

function question(draft: string, number: number): string {
  return `/en/complaint/${draft}/question/${number}`
}
