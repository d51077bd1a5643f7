import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { complaintContent } from '../../../letterbox/index.ts'
import { languages } from '../../../platform/i18n/catalogue.ts'
import { createPortal } from '../../../portal-app.ts'
import { openJson } from '../../../secrecy/index.ts'
import { address } from '../../addresses.ts'
import { answerRequired, begin, testPortal } from '../testing.ts'
import type { Browser } from '../testing.ts'

const { newBrowser, owner, identity } = await testPortal(createPortal)
const letter = Buffer.from('%PDF-1.7\na letter\n%%EOF')

test('a document is marked, and the mark is taken back, each with one button', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  const row = await upload(visitor, draft)

  const marked = await visitor.post(row, { may: 'no' })

  const id = row.split('/').at(-2)
  assert.equal(marked.location, `${documents(draft)}#document-${id}`)
  const { html } = await visitor.get(documents(draft))
  assert.match(html, /id="document-[^]*?govuk-tag--purple">Not to be passed on</)
  assert.match(html, /value="yes"[^>]*>May be passed on<span[^>]*> letter\.pdf/)
  await visitor.post(row, { may: 'yes' })
  assert.doesNotMatch((await visitor.get(documents(draft))).html, /govuk-tag--purple/)
})

const words = {
  nl: [
    'Is er een document dat anderen niet mogen krijgen?',
    'Dat vragen wij u eerst',
    'niet doorgeven',
  ],
  fr: [
    'un document que d’autres ne peuvent pas recevoir\u00a0?',
    'Nous vous le demandons d’abord',
    'à ne pas transmettre',
  ],
  en: [
    'Is there a document that others should not get?',
    'We ask you first',
    'not to be passed on',
  ],
} as const

for (const language of languages)
  test(`the page says what it means and what it cannot; the mark is read back before and after sending (${language})`, async () => {
    const visitor = newBrowser()
    const draft = await begin(visitor)
    await answerRequired(visitor, draft)
    await visitor.post(await upload(visitor, draft), { may: 'no' })
    const at = (page: 'documents' | 'check-answers' | 'sent') => address(page, language, { draft })
    const [title, honest, mark] = words[language]

    const asked = await visitor.get(at('documents'))
    const before = await visitor.get(at('check-answers'))
    await visitor.answer(at('check-answers'))
    const after = await visitor.get(at('sent'))

    for (const said of [title, honest]) assert.ok(asked.html.includes(said), said)
    for (const { html } of [before, after]) assert.ok(html.includes(`letter.pdf (${mark})`))
  })

test('the envelope says which document is not to be passed on', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerRequired(visitor, draft)
  await upload(visitor, draft, 'free.pdf')
  await visitor.post(await upload(visitor, draft), { may: 'no' })

  await visitor.answer(address('check-answers', 'en', { draft }))

  assert.deepEqual(
    (await lastEnvelope()).documents.map(({ name, isNotPassedOn }) => [name, isNotPassedOn]),
    [
      ['free.pdf', undefined],
      ['letter.pdf', true],
    ],
  )
})

test('marked in another window after the answers were shown, they are shown once more before they leave', async () => {
  const visitor = newBrowser()
  const draft = await begin(visitor)
  await answerRequired(visitor, draft)
  const row = await upload(visitor, draft)
  const check = address('check-answers', 'en', { draft })
  const shown = /name="shown" value="([^"]*)"/.exec((await visitor.get(check)).html)?.[1] ?? ''
  await visitor.post(row, { may: 'no' })

  const { status, html } = await visitor.post(check, { shown })

  assert.equal(status, 422)
  assert.match(html, /letter\.pdf \(not to be passed on\)/)
})

test('nobody marks the document of another, nor in another way than by the button', async () => {
  const [visitor, stranger] = [newBrowser(), newBrowser()]
  const [draft, theirs] = [await begin(visitor), await begin(stranger)]
  const row = await upload(visitor, draft)

  await stranger.post(row, { may: 'no' })
  await stranger.post(row.replace(draft, theirs), { may: 'no' })
  const odd = await visitor.post(row, { may: 'perhaps' })

  assert.equal(odd.status, 400)
  assert.doesNotMatch((await visitor.get(documents(draft))).html, /govuk-tag--purple/)
})

/** Gives where the last document is marked. */
async function upload(visitor: Browser, draft: string, name = 'letter.pdf'): Promise<string> {
  await visitor.upload(documents(draft), [[letter, name]])
  const { html } = await visitor.get(documents(draft))
  return [...html.matchAll(/action="([^"]*\/pass-on)"/g)].at(-1)?.[1] ?? assert.fail()
}

function documents(draft: string): string {
  return `/en/complaint/${draft}/documents`
}

async function lastEnvelope() {
  const { rows } = await sql<{ sealed: Uint8Array }>`
    select sealed from letterbox.incoming join letterbox.mailbox on mailbox.id = mailbox_id
    order by reference_number desc limit 1`.execute(owner)
  return complaintContent.parse(await openJson(rows[0]?.sealed ?? assert.fail(), identity))
}
