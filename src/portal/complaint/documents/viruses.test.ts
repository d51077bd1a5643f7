import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { scannerOf } from '../../../documents/index.ts'
import { infectedPdf, startClamd, withoutClamd } from '../../../documents/testing.ts'
import { languages } from '../../../platform/i18n/catalogue.ts'
import { createPortal } from '../../../portal-app.ts'
import type { PortalParts } from '../../parts.ts'
import { begin, testPortal } from '../testing.ts'

const daemon = withoutClamd ? undefined : await startClamd()
after(() => daemon?.stop())
const logged: unknown[] = []
let url = daemon?.url
const { newBrowser } = await testPortal((parts: PortalParts) =>
  createPortal({ ...parts, scanner: scannerOf(url, (event) => void logged.push(event)) }),
)
const skip = withoutClamd

const said = {
  nl: /brief\.pdf[^]*Apart gelegd: virus[^]*In dit bestand zit een virus[^]*foto\.pdf[^]*bewaard/,
  fr: /brief\.pdf[^]*Mis de côté\u00a0: virus[^]*Ce fichier contient un virus[^]*foto\.pdf[^]*enregistré/,
  en: /brief\.pdf[^]*Set aside: virus[^]*There is a virus in this file[^]*foto\.pdf[^]*stored/,
}

for (const lang of languages)
  test(
    `a document with a virus is set aside, the person is told (${lang}), the rest goes on`,
    { skip },
    async () => {
      const visitor = newBrowser()
      const path = pathIn(lang, await begin(visitor))

      const sent = await visitor.upload(path, [
        [infectedPdf(), 'brief.pdf'],
        [Buffer.from('%PDF-1.7\na letter\n%%EOF'), 'foto.pdf'],
      ])

      assert.equal(sent.status, 303)
      assert.match((await visitor.get(sent.location)).html, said[lang])
      assert.deepEqual(logged, [])
    },
  )

test('without a scanner that answers, a document is taken, and the person is told nothing of it', async () => {
  url = 'unix:/nowhere'
  const { newBrowser: another } = await testPortal((parts: PortalParts) =>
    createPortal({ ...parts, scanner: scannerOf(url, (event) => void logged.push(event)) }),
  )
  const visitor = another()
  const path = pathIn('en', await begin(visitor))

  const sent = await visitor.upload(path, [[Buffer.from('%PDF-1.7\nx\n%%EOF'), 'letter.pdf']])

  const { html } = await visitor.get(sent.location)
  assert.match(html, /letter\.pdf[^]*stored/)
  assert.doesNotMatch(html, /virus/i)
  assert.deepEqual(logged.splice(0), [{ event: 'document-not-scanned', why: 'ENOENT' }])
  const ready = await visitor.get('/readyz')
  assert.equal(ready.status, 200)
  assert.deepEqual((JSON.parse(ready.html) as { scanner: unknown }).scanner, {
    ok: true,
    running: false,
  })
})

function pathIn(lang: 'nl' | 'fr' | 'en', draft: string): string {
  return {
    nl: `/nl/klacht/${draft}/documenten`,
    fr: `/fr/plainte/${draft}/documents`,
    en: `/en/complaint/${draft}/documents`,
  }[lang]
}
