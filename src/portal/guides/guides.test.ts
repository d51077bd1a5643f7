import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createPortal } from '../../portal-app.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { root } from '../../platform/root.ts'
import { address } from '../addresses.ts'
import { testPortal } from '../complaint/testing.ts'
import { guideNames, loadGuides } from './load-guides.ts'

const { newBrowser } = await testPortal(createPortal)
const folders = await mkdtemp(join(tmpdir(), 'guides-'))
after(() => rm(folders, { recursive: true }))

test('each page that the office wrote is there in each language, and its links lead on', async () => {
  const browser = newBrowser()
  for (const name of guideNames)
    for (const lang of languages) {
      const { html, status } = await browser.get(address(name, lang))
      assert.equal(status, 200)
      assert.equal([...html.matchAll(/<h1/g)].length, 1)
      assert.ok([...html.matchAll(/<h2/g)].length > 3)
      const main = /<main.*<\/main>/s.exec(html)?.[0] ?? ''
      for (const [, href = ''] of main.matchAll(/href="(\/[^"#]+)"/g))
        assert.equal((await browser.open(href)).status, 200, href)
    }
})

test('a page that is missing in a language, or has what cannot be shown, stops the start', async () => {
  const folder = await mkdtemp(join(folders, 'copy-'))
  await cp(join(root, 'offices/brussels'), folder, { recursive: true })
  const pages = join(folder, 'pages')
  await rm(join(pages, 'how-we-work.fr.md'))
  await writeFile(join(pages, 'how-we-work.nl.md'), '## No title\n\n<b>x</b>\n')
  await writeFile(
    join(pages, 'how-we-work.en.md'),
    '# One\n\n# Two\n\n[a](page:nowhere) [b](http://x.example) ![c](https://x.example/c.png)\n',
  )
  const privacy = join(pages, 'privacy.nl.md')
  await writeFile(
    privacy,
    (await readFile(privacy, 'utf8')).replace('{{data-protection}}', '{{fax}}'),
  )

  const told = await loadGuides(folder).then(() => '', String)

  for (const fault of [
    /how-we-work\.fr\.md: is missing/,
    /how-we-work\.nl\.md: must begin with a title/,
    /how-we-work\.nl\.md: cannot show html/,
    /how-we-work\.en\.md: has a second title/,
    /no such page: page:nowhere/,
    /must be an address or a page of ours: http:\/\/x\.example/,
    /cannot show image/,
    /privacy\.nl\.md: must say \{\{data-protection\}\}/,
    /privacy\.nl\.md: cannot fill in \{\{fax\}\}/,
  ])
    assert.match(told, fault)
})
