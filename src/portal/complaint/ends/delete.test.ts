import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPortal } from '../../../portal-app.ts'
import { answerRequired, begin, testPortal } from '../testing.ts'

const { newBrowser } = await testPortal(createPortal)

test('who wipes the page of a sent complaint reads that the office has it, and how to follow it', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerRequired(visitor, draft)
  await visitor.answer(`/en/complaint/${draft}/check`)

  const { html } = await visitor.answerAndFollow(`/en/complaint/${draft}/delete`, {})

  assert.match(html, /<h1[^>]*>The page has been deleted/)
  assert.match(html, /Your complaint is with us/)
  assert.match(html, /href="\/en\/my-file"/)
  assert.match(html, /href="\/nl\/klacht\/gewist\?sent"/)
  assert.doesNotMatch(html, /answers have been deleted|nothing left/)
})

test('that nothing is left is said only where no other complaint of this browser is left', async () => {
  const visitor = newBrowser()
  const drafts = [await begin(visitor), await begin(visitor)] as const
  const remove = (draft: string) => visitor.answerAndFollow(`/en/complaint/${draft}/delete`, {})

  const first = await remove(drafts[0])
  const second = await remove(drafts[1])

  assert.doesNotMatch(first.html, /nothing left/)
  assert.match(first.html, /You still have other complaints in this browser/)
  assert.match(second.html, /There is nothing left of them in this browser/)
})
