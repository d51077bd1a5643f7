import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createPortal } from '../../portal-app.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { loadOffice } from '../../platform/office/index.ts'
import { root } from '../../platform/root.ts'
import { address } from '../addresses.ts'
import { testPortal } from '../complaint/testing.ts'
import { loadSummaries } from './load-summaries.ts'
import { summaryAddress } from './summary-links.ts'
import { hoursIn, yearsIn } from './times.ts'

const { parts, newBrowser } = await testPortal(createPortal)
const { office } = parts
const folders = await mkdtemp(join(tmpdir(), 'summaries-'))
after(() => rm(folders, { recursive: true }))

test('each summary is wholly in its language, with the facts of the office in it', async () => {
  const browser = newBrowser()
  for (const { language, direction, words } of office.summaries) {
    const { status, html } = await browser.get(summaryAddress(language))
    const main = /<main.*<\/main>/s.exec(html)?.[0] ?? ''

    assert.equal(status, 200)
    assert.match(html, new RegExp(`<html lang="${language}" dir="${direction}"`))
    assert.equal([...html.matchAll(/<h1/g)].length, 1)
    assert.ok(html.includes(words['skip-link']) && html.includes(words['call-us']))
    assert.match(main, /dir="ltr" href="tel:\+3225496700"/)
    assert.match(main, /href="tel:112"/)
    assert.match(main, /Place de la Vieille Halle aux Blés 1, 1000 Bruxelles/)
    assert.match(main, /14:00–17:00/)
    assert.ok(main.includes(yearsIn(language, 3)))
    for (const lang of languages)
      assert.match(main, new RegExp(`href="${address('complaint', lang)}" lang="${lang}"`))
    assert.doesNotMatch(html, /\{\{|undefined|\[object/)
  }
})

test('every public page leads to each of them in its own script', async () => {
  const browser = newBrowser()
  for (const path of [
    ...languages.map((lang) => address('contact', lang)),
    address('complaint', 'nl'),
    '/nl/nowhere',
    '/uk',
  ]) {
    const { html } = await browser.get(path)
    for (const { language, name, direction } of office.summaries)
      assert.match(
        html,
        new RegExp(
          `href="/${language}" lang="${language}" hreflang="${language}" dir="${direction}"[^>]*>${name}<`,
        ),
      )
  }
})

test('an address with a slash too many leads there, and machines find it', async () => {
  const browser = newBrowser()
  assert.equal((await browser.get('/ar/')).location, '/ar')
  const { html } = await browser.get('/sitemap.xml')
  assert.ok(html.includes('<loc>https://portal.example/ar</loc>'))
})

test('hours and years are told by what is known of the language', () => {
  const hours = office.contact.telephoneHours

  assert.deepEqual(hoursIn('de', hours).slice(0, 2), ['Montag 14:00–17:00', 'Dienstag 09:00–12:00'])
  assert.equal(hoursIn('uk', hours)[0], 'Понеділок 14:00–17:00')
  assert.equal(yearsIn('pl', 3), '3\u00a0lata')
  assert.equal(yearsIn('pl', 5), '5\u00a0lat')
  assert.match(yearsIn('ar', 3), /^3\u00a0سنوات$/)
})

test('a summary that is missing, or says its facts by itself, stops the start', async () => {
  const folder = await mkdtemp(join(folders, 'copy-'))
  await cp(join(root, 'offices/brussels'), folder, { recursive: true })
  const german = join(folder, 'pages/summary.de.md')
  await rm(join(folder, 'pages/summary.uk.md'))
  await writeFile(
    german,
    (await readFile(german, 'utf8')).replaceAll('{{telephone}}', '02 549 67 00 {{fax}}'),
  )
  const copied = await loadOffice(folder)

  const told = await loadSummaries(copied).then(() => '', String)

  assert.match(told, /summary\.uk\.md: is missing/)
  assert.match(told, /summary\.de\.md: must say \{\{telephone\}\}/)
  assert.match(told, /summary\.de\.md: cannot fill in \{\{fax\}\}/)
})

test('a language that has every page, or stands there twice, is refused', async () => {
  const folder = await mkdtemp(join(folders, 'copy-'))
  await cp(join(root, 'offices/brussels'), folder, { recursive: true })
  const file = join(folder, 'office.json')
  const text = await readFile(file, 'utf8')

  await writeFile(file, text.replace('"language": "de"', '"language": "fr"'))
  assert.match(
    await loadOffice(folder).then(() => '', String),
    /summaries\[1\].*every page already/,
  )
  await writeFile(file, text.replace('"language": "de"', '"language": "ar"'))
  assert.match(await loadOffice(folder).then(() => '', String), /summaries: has a language twice/)
})
