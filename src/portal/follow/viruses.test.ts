import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { scannerOf } from '../../documents/index.ts'
import { infectedPdf, startClamd, withoutClamd } from '../../documents/testing.ts'
import { messageContent } from '../../letterbox/index.ts'
import { createPortal } from '../../portal-app.ts'
import { keepDocument, openHouse, openWaiting, registered } from './testing.ts'
import { hiddenFields } from './testing-browser.ts'

const daemon = withoutClamd ? undefined : await startClamd()
after(() => daemon?.stop())
const house = await openHouse((parts) =>
  createPortal({ ...parts, scanner: scannerOf(daemon?.url, () => undefined) }),
)

test(
  'a message leaves with a document that was set aside, and the office is told which',
  { skip: withoutClamd },
  async () => {
    const { browser, file } = await opened()
    const write = `${file}/schrijven`
    const form = { ...hiddenFields(await browser.get(write)), body: 'Zie bijlage.' }
    const files = [infected('brief.pdf'), new File(['%PDF-1.7\nx\n%%EOF'], 'goed.pdf')]

    const added = await browser.send(write, { ...form, action: 'add' }, files)
    assert.match(
      added.text,
      /brief\.pdf .*Apart gelegd: virus In dit bestand zit een virus.*goed\.pdf .*bewaard/,
    )
    await browser.send(write, { ...form, action: 'send' })

    const [sent] = (await openWaiting(house)).map(({ content }) => messageContent.parse(content))
    assert.deepEqual(
      sent?.documents.map(({ name, scan }) => [name, scan]),
      [
        ['brief.pdf', 'infected'],
        ['goed.pdf', 'clean'],
      ],
    )
    assert.match((await browser.get(file)).text, /brief\.pdf \([^)]*\) Apart gelegd: virus/)
  },
)

test('a document with a virus is named to its holder and given to nobody', async () => {
  const document = { ...(await keepDocument(house, 'brief.txt', 'x')), scan: 'infected' as const }
  const { browser, file } = await opened({ documents: [document] })

  const page = await browser.get(file)

  assert.match(page.text, /brief\.txt \([^)]*\) Apart gelegd: virus/)
  assert(!page.html.includes(`document/${document.id}`))
  assert.equal((await browser.get(`${file}/document/${document.id}`)).status, 404)
})

async function opened(about: Parameters<typeof registered>[1] = {}) {
  const complaint = await registered(house, about)
  const browser = house.browser()
  const { path: file } = await browser.post('/nl/mijn-dossier/code', complaint.typed)
  return { browser, file }
}

function infected(name: string): File {
  return new File([new Uint8Array(infectedPdf())], name)
}
