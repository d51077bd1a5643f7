import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPortal } from '../../portal-app.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { address, languageLinks } from '../addresses.ts'
import { testPortal } from '../complaint/testing.ts'

const { parts, newBrowser } = await testPortal(createPortal)
const browser = newBrowser()

const warned = {
  nl: [/niet het klachtenformulier/, /Gebruik geen telefoon, computer of netwerk van uw werk/],
  fr: [/n’utilisez ni le formulaire de plainte/, /N’utilisez ni téléphone, ni ordinateur/],
  en: [/[Nn]ot use the complaint form/, /Use no telephone, computer or network of your employer/],
} as const

const pages = [
  'can-we-help',
  'services',
  'other-help',
  'report',
  'protection',
  'contact',
  'privacy',
  'accessibility',
] as const

test('each page that explains stays itself in every language, and names the telephone', async () => {
  for (const page of pages)
    for (const lang of languages) {
      const { status, html } = await browser.get(address(page, lang))
      assert.equal(status, 200)
      assert.match(html, new RegExp(`<html lang="${lang}"`))
      assert.equal([...html.matchAll(/<h1/g)].length, 1)
      for (const link of languageLinks(page))
        assert.ok(
          // A button, where what is typed goes along.
          [`href="${link.href}"`, `formaction="${link.href}"`].some((way) => html.includes(way)),
        )
      assert.match(html, /href="tel:\+3225496700"/)
      assert.doesNotMatch(html, /{{|undefined|\[object/)
    }
})

test('wherever a page writes how to reach somebody, it is a link', async () => {
  for (const lang of languages)
    // There 112 is somebody's name besides, with the number under it.
    for (const page of pages.filter((each) => each !== 'other-help')) {
      const { html } = await browser.get(address(page, lang))
      const outside = html.replace(/<a .*?<\/a>/gs, '')
      assert.doesNotMatch(
        outside,
        /02\u00a0549\u00a067\u00a000|\b112\b|contact@/,
        `${page} in ${lang}`,
      )
    }
  const { html } = await browser.get('/en/nowhere')
  assert.match(html, /Call us on <a [^>]*href="tel:\+3225496700"/)
})

test('who wants to report is told not to use the form, and how to reach somebody today', async () => {
  for (const lang of languages) {
    const { html } = await browser.get(address('report', lang))
    const [warning = ''] = /<div class="govuk-warning-text".*?<\/div>/s.exec(html) ?? []
    const [form, device] = warned[lang]
    assert.match(warning, form)
    assert.match(html, device)
    for (const line of parts.office.contact.address[lang]) assert.ok(html.includes(line), line)
    assert.ok(!html.includes(`href="${address('complaint', lang)}"`))
  }
})

test('facts of the office come from its folder', async () => {
  const { html: privacy } = await browser.get('/en/privacy')
  const { html: help } = await browser.get('/en/can-we-help')

  assert.match(privacy, /for 10 years after/)
  assert.match(privacy, /href="https:\/\/www\.dataprotectionauthority\.be"/)
  assert.match(help, /Within 10 days/)
  assert.match(help, /Call <a [^>]*>112<\/a>\./)
})

test('a service of ours is said to be ours, a likely one with care', async () => {
  assert.match(await search('en', 'actirris'), /We can look into complaints about this service/)
  assert.match(await search('en', 'leefmilieu'), /We can probably look into complaints/)
})

test('a service with an ombudsman of its own leads there, and reports to us', async () => {
  const html = await search('nl', 'elsene')

  assert.match(html, /Gemeente Elsene/)
  assert.match(
    html,
    /href="\/nl\/wie-kan-nog-helpen\/ombudsman#ombudsman-ixelles">Ombudsman van Elsene/,
  )
  assert.match(html, /Een melding kan wel bij ons/)
})

test('a service that is not on the list leads to who knows, and never to nothing', async () => {
  const html = await search('fr', 'zzzz qqqq')

  assert.match(html, /Nous ne trouvons pas cela dans notre liste/)
  assert.match(html, /href="https:\/\/www\.ombudsman\.be"/)
})

test('a search without a name is answered at the field, with what was typed', async () => {
  for (const service of ['  ', '<b>', '?!']) {
    const { status, html } = await browser.post('/nl/diensten', { words: service })

    assert.equal(status, 422, service)
    assert.match(html, /<title>Fout: /)
    assert.match(html, /href="#words"/)
    assert.match(html, /id="words-error"/)
    assert.doesNotMatch(html, /id="found"/)
  }
})

test('far too many words are looked for by their beginning, and stay', async () => {
  const html = await search('nl', `anderlecht ${'x'.repeat(5000)}`)

  assert.match(html, /value="anderlecht x{100}/)
})

test('what was looked for stands in no address and is shown as letters only', async () => {
  const html = await search('en', '"><script>alert(1)</script>')

  assert.doesNotMatch(html, /<script>alert/)
  assert.doesNotMatch(html, /\?words=/)
})

async function search(lang: Lang, service: string): Promise<string> {
  const { status, html } = await browser.post(address('services', lang), { words: service })
  assert.equal(status, 200)
  return html
}
