import assert from 'node:assert/strict'
import { test } from 'node:test'
import { render } from 'preact-render-to-string'
import { callLink, Linked, mailLink } from './linked.tsx'

const links = [callLink({ display: '02 549 67 00', e164: '+3225496700' }), mailLink('us@office.be')]
const plain = (html: string) => html.replace(/<[^>]+>/g, '')

test('a number and an address are links where the sentence has them, in any order', () => {
  for (const sentence of [
    'Call 02 549 67 00 or write to us@office.be.',
    'us@office.be, 02 549 67 00',
  ]) {
    const html = render(<Linked links={links}>{sentence}</Linked>)

    assert.match(html, /<a [^>]*href="tel:\+3225496700">02 549 67 00<\/a>/)
    assert.match(html, /<a [^>]*href="mailto:us@office\.be">us@office\.be<\/a>/)
    assert.equal(plain(html), sentence)
  }
})

test('a sentence without them stays as it is', () => {
  assert.equal(render(<Linked links={links}>Call us.</Linked>), 'Call us.')
})
