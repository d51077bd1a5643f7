import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPortal } from '../../portal-app.ts'
import { connect } from '../../platform/db/database.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { address } from '../addresses.ts'
import { testPortal } from '../complaint/testing.ts'
import { homeText } from './text.ts'

const { parts, logged, clock } = await testPortal(createPortal)
const portal = createPortal(parts)

test('the first address goes by the language that the browser asks for', async () => {
  const goal = async (wanted?: string) => {
    const answer = await portal.request('/', {
      headers: wanted ? { 'accept-language': wanted } : {},
    })
    assert.equal(answer.status, 302)
    assert.match(answer.headers.get('vary') ?? '', /Accept-Language/)
    return answer.headers.get('location')
  }

  assert.equal(await goal('nl-BE,nl;q=0.9,en;q=0.8'), '/nl')
  assert.equal(await goal('de, fr-BE;q=0.7, en;q=0.3'), '/fr')
  assert.equal(await goal('en-GB'), '/en')
  assert.equal(await goal('ar'), '/fr')
  assert.equal(await goal(), '/fr')
})

test('Get help leads to every way on, in the language of the page', async () => {
  for (const lang of languages) {
    const html = await page(`/${lang}`)
    for (const way of [
      'complaint',
      'report',
      'protection',
      'can-we-help',
      'follow',
      'contact',
      'privacy',
      'accessibility',
    ] as const)
      assert.ok(html.includes(`href="${address(way, lang)}"`), `${lang}: ${way}`)
  }
})

test('every way on leads to a page', async () => {
  for (const lang of languages) {
    const links = (await page(`/${lang}`)).matchAll(/href="(\/[^"#]*)"/g)
    for (const href of new Set([...links].map(([, link]) => link ?? '')))
      assert.equal((await portal.request(href)).status, 200, href)
  }
})

test('it says what the office does in words: conditions, five steps, how long, the difference', async () => {
  const html = await page('/en')
  const { t } = homeText('en')

  for (const said of [
    t('conditions.recent', { years: 3 }),
    t('conditions.first'),
    t('conditions.service', { service: 'a Brussels public service' }),
    ...([1, 2, 3, 4, 5] as const).map((step) => t(`steps.${step}.text`)),
    t('duration.text'),
    t('difference.name.report'),
    t('secrecy.oath'),
  ])
    assert.ok(html.includes(said), said)
})

test('the telephone and its hours stand on it, and whether somebody answers now', async () => {
  clock.at = new Date('2026-11-24T09:00:00Z')
  const open = await page('/fr')
  clock.at = new Date('2026-11-24T15:00:00Z')
  const shut = await page('/fr')

  assert.match(open, /href="tel:\+3225496700"/)
  assert.match(open, /Mercredi de 9\u00a0h à 12\u00a0h/)
  assert.match(open, /Joignable maintenant, jusqu’à 12\u00a0h/)
  assert.match(shut, /Joignable demain dès 9\u00a0h/)
})

test('it promises no number of days', async () => {
  for (const lang of languages) assert.doesNotMatch(homeText(lang).t('duration.text'), /\d|{{/)
})

test('a page has one h1, the right language, and the way to itself in the others', async () => {
  for (const lang of languages) {
    const html = await page(`/${lang}`)
    assert.match(html, new RegExp(`^<!doctype html><html lang="${lang}"`))
    assert.equal([...html.matchAll(/<h1/g)].length, 1)
    for (const other of languages)
      assert.match(html, new RegExp(`href="/${other}" lang="${other}" hreflang="${other}"`))
  }
})

test('nothing is kept of who only reads, and nothing comes from elsewhere', async () => {
  const answer = await portal.request('/nl')
  const html = await answer.text()

  assert.equal(answer.headers.get('set-cookie'), null)
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/)
  assert.doesNotMatch(html, /\s(style|onclick|onload)=|<script(?![^>]* src="\/assets\/)/)
  assert.doesNotMatch(html, /src="https?:|rel="(stylesheet|preload|icon)" href="https?:/)
})

test('what is not there, and what goes wrong, is said in the language of the person', async () => {
  const missing = await portal.request('/nl/bestaat-niet')
  const elsewhere = await portal.request('/nothing', { headers: { 'accept-language': 'fr' } })
  const foreign = await portal.request('/fr/pouvons-nous-vous-aider', {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example' },
  })
  const gone = connect('postgres://nobody:none@%2Fnowhere/none')
  const broken = await createPortal({ ...parts, db: gone }).request('/en/services', {
    method: 'POST',
    headers: { origin: parts.origin },
    body: new URLSearchParams({ words: 'actiris' }),
  })

  assert.equal(missing.status, 404)
  assert.match(
    await missing.text(),
    /<html lang="nl"[\s\S]*Pagina niet gevonden[\s\S]*02\u00a0549\u00a067\u00a000/,
  )
  assert.equal(elsewhere.status, 404)
  assert.match(await elsewhere.text(), /<html lang="fr"/)
  assert.equal(foreign.status, 403)
  assert.doesNotMatch(await foreign.text(), /compte/)
  assert.equal(broken.status, 500)
  assert.match(
    await broken.text(),
    /<html lang="en"[\s\S]*call us on <a [^>]*>02\u00a0549\u00a067\u00a000<\/a>/,
  )
  assert.doesNotMatch(JSON.stringify(logged), /actiris/)
  await gone.destroy()
})

test('a first visit costs at most 60 KB, everything counted', async () => {
  const headers = { 'accept-encoding': 'br' }
  for (const lang of languages) {
    const answer = await portal.request(`/${lang}`, { headers })
    const html = await page(`/${lang}`)
    const style = await (
      await portal.request(linked(html, /rel="stylesheet" href="([^"]+)"/))
    ).text()
    const loaded = [
      ...[...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? ''),
      ...[...style.matchAll(/url\(["']?([^"')]+)/g)].map(([, path]) => assetOf(path ?? '')),
    ]
    let bytes = (await answer.arrayBuffer()).byteLength
    for (const path of new Set(loaded.filter((each) => !each.startsWith('data:')))) {
      const asset = await portal.request(path, { headers })
      assert.equal(asset.status, 200, path)
      bytes += (await asset.arrayBuffer()).byteLength
    }
    // The headers of each answer are counted with a good half kilobyte.
    assert.ok(bytes + loaded.length * 700 <= 60_000, `${lang}: ${bytes}`)
  }
})

async function page(path: string): Promise<string> {
  const answer = await portal.request(path)
  assert.equal(answer.status, 200)
  return await answer.text()
}

function linked(html: string, pattern: RegExp): string {
  return pattern.exec(html)?.[1] ?? ''
}

/** Addresses in a style sheet are relative to it. */
function assetOf(path: string): string {
  return path.startsWith('data:') ? path : new URL(path, 'https://x/assets/').pathname
}
