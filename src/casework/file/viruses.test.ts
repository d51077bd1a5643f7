import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { scannerOf } from '../../documents/index.ts'
import { infectedPdf, startClamd, withoutClamd } from '../../documents/testing.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { testOffice } from '../../office-testing.ts'
import { sealDocument } from '../../secrecy/index.ts'
import { openNext } from '../arrival/envelopes.ts'
import { sampleComplaint, sendComplaint } from '../testing.ts'

const daemon = withoutClamd ? undefined : await startClamd()
after(() => daemon?.stop())
const office = await testOffice({ scanner: scannerOf(daemon?.url, () => undefined) })
const { db, portal, house, officeKey, clock, blobs } = office

const words = {
  nl: { infected: 'Apart gelegd: virus', unscanned: 'Niet op virussen nagekeken' },
  fr: { infected: 'Mis de côté\u00a0: virus', unscanned: 'Pas contrôlé \\(virus\\)' },
  en: { infected: 'Set aside: virus', unscanned: 'Not checked for viruses' },
}

for (const language of languages)
  test(`a case manager sees what was set aside and what nobody looked through (${language})`, async () => {
    const desk = await office.signedIn(await office.staff({ role: 'case-manager', language }))
    const { path, infected } = await received()

    const { html } = await desk.get(path)

    const { infected: virus, unscanned } = words[language]
    assert.match(html, new RegExp(`<span class="o-words" dir="auto">bad\\.txt</span>[^]*?${virus}`))
    assert.match(html, new RegExp(`unseen\\.txt</a>[^]*?${unscanned}`))
    assert.equal(html.match(/ download/g)?.length, 2)
    assert.equal((await desk.get(`${path}/documents/${infected}`)).status, 404)
  })

test('the person’s own view says so too, so that no device is given the document', async () => {
  const { holder } = await received()

  const view = await holder.read(clock.at)

  assert.deepEqual(
    view?.documents.map(({ name, scan }) => [name, scan]),
    [
      ['bad.txt', 'infected'],
      ['good.txt', 'clean'],
      ['unseen.txt', 'not-scanned'],
    ],
  )
})

for (const language of languages)
  test(
    `a virus on a colleague’s own disk goes nowhere: not into a file and not to a person (${language})`,
    { skip: withoutClamd },
    async () => {
      const desk = await office.signedIn(await office.staff({ role: 'case-manager', language }))
      const { path, holder } = await received()
      const form = { version: '1', body: 'Voyez la lettre.', action: 'send' }

      const answer = await desk.upload(`${path}/write/we-are-looking`, form, [
        [Buffer.from(infectedPdf()), 'lettre.pdf'],
      ])

      assert.equal(answer.status, 422)
      const said = { nl: /zit een virus/, fr: /contient un virus/, en: /There is a virus in/ }
      assert.match(answer.html, said[language])
      assert.match(answer.html, /Voyez la lettre\./)
      assert.equal((await holder.read(clock.at))?.messages.length, 1)
    },
  )

async function received() {
  const documents = await Promise.all([
    kept('bad.txt', 'infected'),
    kept('good.txt', 'clean'),
    kept('unseen.txt', 'not-scanned'),
  ])
  const complaint = sampleComplaint({ documents })
  const holder = await sendComplaint(portal, officeKey.recipient, complaint, clock.at)
  const { opener } = officeKey
  while (await openNext({ db, house, opener, now: () => clock.at, log: () => undefined }));
  const { year, number } = holder.reference
  const path = `/files/OM.${year}.${number}`
  return { holder, path, infected: documents[0]?.id }
}

async function kept(name: string, scan: 'clean' | 'infected' | 'not-scanned') {
  const id = randomUUID()
  const sealed = await sealDocument(
    Readable.from([Buffer.from('words')]),
    (bytes) => blobs.write(id, bytes),
    1_000,
  )
  return { id, name, mediaType: 'text/plain', ...sealed, scan }
}
