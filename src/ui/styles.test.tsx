import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { type AssetName, asset, assetRoutes } from '../platform/http/assets.ts'
import { root } from '../platform/root.ts'
import { GalleryPage, OfficeGalleryPage } from './gallery/gallery-page.tsx'

/** Of the official markup, but without a rule of their own, or for scripts only. */
const unstyled = [
  'govuk-breadcrumbs',
  'govuk-character-count',
  'govuk-error-summary__title',
  'govuk-js-character-count',
  'govuk-table__body',
  'moj-identity-bar__actions',
  'moj-identity-bar__details',
  'moj-message-item__text--received',
  'moj-message-item__text--sent',
  'moj-messages-container',
  'moj-primary-navigation__item',
  'moj-timeline__header',
]

suite('the style sheets', () => {
  const pages: [AssetName, VNode][] = [
    ['gallery.css', <GalleryPage lang="en" />],
    ['office-gallery.css', <OfficeGalleryPage lang="en" />],
  ]
  for (const [name, page] of pages) {
    test(`keep in ${name} every class that its components use`, () => {
      const css = readFileSync(join(root, 'build', asset(name)), 'utf8')

      const missing = classesIn(render(page)).filter(
        (used) => !css.includes(`.${used.replace('!', '\\!')}`),
      )

      assert.deepEqual(
        missing.filter((used) => !unstyled.includes(used)),
        [],
      )
    })

    test(`take nothing in ${name} from another origin`, () => {
      const css = readFileSync(join(root, 'build', asset(name)), 'utf8')

      const addresses = [...css.matchAll(/url\(["']?([^)"']*)/g)].map(([, address = '']) => address)

      assert.deepEqual(
        addresses.filter((address) => !/^text\.[0-9a-f]+\.woff2$/.test(address)),
        [],
      )
      assert.doesNotMatch(css, /GDS Transport|@import/)
    })
  }
})

test('a first visit to a public page costs at most 60 KB, everything counted', async () => {
  const page = brotliCompressSync(render(<GalleryPage lang="fr" />)).length
  const names: AssetName[] = ['site.css', 'start.js', 'text.woff2', 'mark.svg']

  const headers = { 'accept-encoding': 'br' }
  const answers = await Promise.all(
    names.map(async (name) => await assetRoutes().request(asset(name), { headers })),
  )
  const bodies = await Promise.all(answers.map((answer) => answer.arrayBuffer()))

  // Measured in Chromium: 755 bytes at most, the page's own included.
  const headerBytes = 800 * (names.length + 1)
  const total = bodies.reduce((sum, { byteLength }) => sum + byteLength, page + headerBytes)
  assert.ok(total <= 60_000, `${total} bytes`)
})

function classesIn(html: string): string[] {
  const names = [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, list = '']) => list.split(' '))
  return [...new Set(names)].sort()
}
