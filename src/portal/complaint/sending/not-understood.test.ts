import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPortal } from '../../../portal-app.ts'
import { answerRequired, begin, testPortal } from '../testing.ts'

const { newBrowser } = await testPortal(createPortal)

test('what was typed and cannot be read is asked about before anything is sent, never left out', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerRequired(visitor, draft)
  const typed = {
    danger: 'yes',
    'danger-what': 'A bailiff comes',
    'danger-on-day': '31',
    'danger-on-month': '31',
    'danger-on-year': '31',
  }
  await visitor.answer(`/en/complaint/${draft}/question/8`, typed)

  const { status, html } = await visitor.answer(`/en/complaint/${draft}/check`)

  assert.equal(status, 422)
  assert.match(html, /Check your answer to/)
  assert.match(html, /question\/8\?from=check&amp;wrong/)
  assert.match(html, /Check this/)
  const page = await visitor.get(`/en/complaint/${draft}/question/8?from=check&wrong`)
  assert.match(page.html, /A bailiff comes/)
  assert.match(page.html, /error-message/)
  await visitor.answer(`/en/complaint/${draft}/question/8`, {
    ...typed,
    'danger-on-month': '12',
    'danger-on-year': '2026',
  })
  assert.equal((await visitor.answer(`/en/complaint/${draft}/check`)).status, 303)
})
