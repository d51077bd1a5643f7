/**
 * Walks all public pages of the real system, from the home page of each language and from the sitemap, as
 * a program that follows every link: nothing is broken, nothing is missing, nothing comes from elsewhere,
 * nothing is heavy, and no page is a dead end.
 */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { after, before, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { loadOffice } from '../src/platform/office/index.ts'
import { languages } from '../src/platform/i18n/catalogue.ts'
import type { Lang } from '../src/platform/i18n/catalogue.ts'
import { root } from '../src/platform/root.ts'
import { address } from '../src/portal/addresses.ts'
import { hourLines } from '../src/portal/hours.ts'
import { startSystem } from './system.ts'
import type { System } from './system.ts'

/** Bytes over the wire, compressed: all that a first page needs, and what the next page costs. */
const most = { first: 60_000, next: 20_000 }

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: number
  readonly text: string
}

interface Visited extends Answer {
  readonly path: string
}

let system: System
const visited = new Map<string, Visited>()

before(async () => {
  system = await startSystem()
  await walk()
})

after(async () => {
  await system?.stop()
})

test('from the home page and the sitemap all pages are found, in each language as many', async () => {
  const counts = languages.map((lang) => pages(lang).length)

  assert.ok((counts[0] ?? 0) > 100, `${counts[0]} pages`)
  assert.deepEqual(new Set(counts).size, 1, counts.join(' '))
})

test('each page can be reached by links alone, without the sitemap', async () => {
  const linked = new Set<string>()
  const next = languages.map((lang) => address('home', lang))
  for (let path = next.pop(); path; path = next.pop()) {
    if (linked.has(path)) continue
    linked.add(path)
    next.push(...linksIn(visited.get(path)?.text ?? '').map(pathOf))
  }

  const lost = [...visited.keys()].filter((path) => !linked.has(path))
  assert.deepEqual(lost, [])
})

test('every link answers', () => {
  const broken = [...visited.values()].filter(({ status }) => status >= 400)
  assert.deepEqual(
    broken.map(({ path, status }) => `${path}: ${status}`),
    [],
  )
})

test('each page leads on, home and to a person: number and hours are there', async () => {
  const office = await loadOffice(`${root}/offices/brussels`)
  for (const lang of languages) {
    const hours = hourLines(office, lang)
    for (const { path, text } of pages(lang)) {
      const main = mainOf(text)
      const words = plain(text)
      assert.ok(words.includes(plain(office.contact.telephone.display)), `${path}: no number`)
      for (const line of hours) assert.ok(words.includes(plain(line)), `${path}: no ${line}`)
      assert.match(main, /<a [^>]*href=|<form /, `${path}: nothing leads on`)
      assert.ok(text.includes(`href="${address('home', lang)}"`), `${path}: no way home`)
    }
  }
})

test('each page is the same in the other languages, and says its own', () => {
  for (const lang of languages)
    for (const { path, text } of pages(lang)) {
      assert.match(text, new RegExp(`<html[^>]* lang="${lang}"`), path)
      for (const other of languages.filter((each) => each !== lang)) {
        // A button, where what is typed goes along.
        const link = new RegExp(
          `<(?:a|button)[^>]*(?:href|formaction)="(/${other}(?:/[^"]*)?)"[^>]* (?:href)?lang="${other}"`,
        )
        const [, there = ''] = link.exec(text) ?? /$^/.exec('') ?? []
        assert.ok(there === '' || visited.has(pathOf(there)), `${path}: ${there}`)
      }
    }
})

test('no text is missing: no key of a catalogue and no blank stands on a page', () => {
  for (const lang of languages)
    for (const { path, text } of pages(lang)) {
      const words = plain(text.replace(/<(style|script)[\s\S]*?<\/\1>/g, ''))
      assert.doesNotMatch(words, /\{\{|\}\}|\bundefined\b|\[object |\bNaN\b/, path)
      // `contact.visit.text`, as keys are written; an address or a file's name is none.
      const keys = words.match(/(?<![\w@/.:-])[a-z][a-z-]+(?:\.[a-z][a-z-]+)+(?![\w@/.-])/g) ?? []
      assert.deepEqual(keys.filter(isKey), [], path)
      assert.doesNotMatch(text, /<h1[^>]*>\s*<\/h1>|<a [^>]*>\s*<\/a>|<title>\s*[–-]/, path)
    }
})

test('nothing is fetched from another origin', () => {
  for (const { path, text, headers } of visited.values()) {
    const fetched = [
      ...text.matchAll(/<(?:img|script|iframe|source|audio|video|embed)[^>]*\ssrc="([^"]+)"/g),
      ...text.matchAll(
        /<link[^>]*rel="(?:stylesheet|preload|icon|modulepreload)"[^>]*href="([^"]+)"/g,
      ),
      ...text.matchAll(/<link[^>]*href="([^"]+)"[^>]*rel="(?:stylesheet|preload|icon)"/g),
      ...text.matchAll(/<form[^>]*\saction="([^"]+)"/g),
    ].map(([, href = '']) => href)
    for (const href of fetched) assert.match(href, /^\/(?!\/)/, `${path} fetches ${href}`)
    assert.match(
      String(headers['content-security-policy']),
      /default-src 'none'|default-src 'self'/,
    )
  }
})

test('a first visit is light, and each next page lighter', async () => {
  const kept = new Map<string, number>()
  for (const { path, text, bytes } of languages.flatMap(pages)) {
    let all = bytes
    const assets = text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)
    for (const href of new Set([...assets].map(([, each = '']) => each))) {
      if (!kept.has(href)) kept.set(href, (await ask(href)).bytes)
      all += kept.get(href) ?? 0
    }
    assert.ok(bytes <= most.next, `${path}: ${bytes} bytes`)
    // The typeface is named in the style sheet.
    const font = await typeface(text, kept)
    assert.ok(all + font <= most.first, `${path}: ${all + font} bytes on a first visit`)
  }
})

async function walk(): Promise<void> {
  const sitemap = await ask('/sitemap.xml')
  const listed = [...sitemap.text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => loc)
  const next = [...languages.map((lang) => address('home', lang)), ...listed.map(pathOf)]
  for (let path = next.shift(); path !== undefined; path = next.shift()) {
    if (visited.has(path)) continue
    const answer = await follow(path)
    visited.set(path, { ...answer, path })
    if (isHtml(answer)) next.push(...linksIn(answer.text).map(pathOf))
  }
}

/** Where it leads on, to there. */
async function follow(path: string): Promise<Answer> {
  const answer = await ask(path)
  const to = answer.headers.location
  if (!to) return answer
  const { pathname, search } = new URL(to, system.portal)
  return await ask(pathname + search)
}

/** As a browser asks; counts what travels, heads included. */
async function ask(path: string): Promise<Answer> {
  const asked = request(system.portal + path, {
    headers: { accept: 'text/html', 'accept-encoding': 'br, gzip' },
  })
  asked.end()
  const [response] = await once(asked, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const heads = (response.rawHeaders as string[]).join(': ').length
  const { statusCode: status = 0, headers } = response
  const encoding = headers['content-encoding']
  const unpacked = encoding === 'br' ? brotliDecompressSync(body) : body
  const text = (encoding === 'gzip' ? gunzipSync(body) : unpacked).toString()
  return { status, headers, bytes: body.length + heads, text }
}

async function typeface(html: string, kept: Map<string, number>): Promise<number> {
  const [, sheet = ''] = /href="(\/assets\/[^"]+\.css)"/.exec(html) ?? []
  const key = `fonts of ${sheet}`
  if (!kept.has(key)) {
    const { text } = await ask(sheet)
    const fonts = [...text.matchAll(/url\(["']?(\/?[^"')]+\.woff2)/g)].map(([, each = '']) => each)
    const hrefs = fonts.map((each) => new URL(each, system.portal + sheet).pathname)
    const missing = hrefs.filter((each) => !html.includes(each))
    const sizes = await Promise.all(missing.map(async (each) => (await ask(each)).bytes))
    kept.set(
      key,
      sizes.reduce((sum, size) => sum + size, 0),
    )
  }
  return kept.get(key) ?? 0
}

function pages(lang: Lang): Visited[] {
  return [...visited.values()].filter(
    (each) => isHtml(each) && (each.path === `/${lang}` || each.path.startsWith(`/${lang}/`)),
  )
}

function isHtml({ headers }: Answer): boolean {
  return String(headers['content-type']).startsWith('text/html')
}

/** Of our own pages only. */
function linksIn(html: string): string[] {
  return [...html.matchAll(/<a\s[^>]*href="([^"]+)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => href.startsWith('/') || href.startsWith(system.portal))
}

/** Without its place in the page; a question mark leads to the same page. */
function pathOf(href: string): string {
  const { pathname } = new URL(href, system.portal)
  return decodeURI(pathname)
}

function mainOf(html: string): string {
  return /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
}

/** Names of sites look alike: `parking.brussels`. */
function isKey(word: string): boolean {
  return !/\.(?:brussels|be|eu|org|com|net|fr|nl|gov|int|gent|vlaanderen|info)$/.test(word)
}
