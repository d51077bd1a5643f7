import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPortal } from '../../portal-app.ts'
import { testPortal } from '../complaint/testing.ts'

const { newBrowser, clock } = await testPortal(createPortal)
const browser = newBrowser()

test('who finds a hole reads whom to tell, and until when that holds', async () => {
  const { html: text, status, headers } = await browser.get('/.well-known/security.txt')

  assert.equal(status, 200)
  assert.match(headers.get('content-type') ?? '', /^text\/plain/)
  assert.match(text, /^Contact: mailto:.+@.+$/m)
  const expires = new Date(/^Expires: (.+)$/m.exec(text)?.[1] ?? '')
  const days = (expires.getTime() - clock.at.getTime()) / 86_400_000
  assert.ok(days > 0 && days < 365)
})

test('every page that the sitemap names is there', async () => {
  const { html: xml } = await browser.get('/sitemap.xml')
  const found = [...xml.matchAll(/<loc>https:\/\/portal\.example([^<]+)<\/loc>/g)]

  assert.ok(found.length > 300)
  for (const [, path = ''] of found) assert.equal((await browser.open(path)).status, 200, path)
  assert.match(
    (await browser.get('/robots.txt')).html,
    /Sitemap: https:\/\/portal\.example\/sitemap\.xml/,
  )
})
