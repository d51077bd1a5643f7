import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getDocumentProxy } from 'unpdf'
import { createPortal } from '../../portal-app.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { sizeText } from '../../platform/i18n/sizes.ts'
import { address } from '../addresses.ts'
import { hourLines } from '../hours.ts'
import { questionIds } from '../complaint/order.ts'
import { testPortal } from '../complaint/testing.ts'
import catalogue from '../complaint/en.json' with { type: 'json' }
import { complaintText } from '../complaint/text.ts'
import { questionsOnPaper } from './on-paper.tsx'
import { piecesOf } from './pieces.ts'
import type { Piece } from './pieces.ts'
import { paperText } from './text.ts'

const { parts, newBrowser } = await testPortal(createPortal)
const { office, paperForms } = parts

test('each question stands on paper in each language, with every word in its order', async () => {
  for (const lang of languages) {
    const text = spaceless(await textOf(lang))
    const { t } = complaintText(lang)
    for (const id of questionIds) assert.ok(text.includes(spaceless(t(`${id}.title`))), id)
    let at = 0
    for (const words of questionsOnPaper(office, lang).flat(2).flatMap(wordsIn)) {
      at = text.indexOf(spaceless(words), at)
      assert.ok(at >= 0, `${lang}: ${words}`)
    }
  }
})

/** What only a screen has: its search, its upload, and words that paper says otherwise. */
const onScreenOnly =
  /^(service\.(words|search|choice|found|none|or|not-listed|typed)|documents\.(?!title|hint)|contact\.email\.hint)/

test('whatever is added to a question is on paper too, or said to be for screens', async () => {
  for (const lang of languages) {
    const text = spaceless(await textOf(lang))
    const { t } = complaintText(lang)
    const keys = Object.keys(catalogue) as (keyof typeof catalogue)[]
    const asked = keys.filter((key) => questionIds.some((id) => key.startsWith(`${id}.`)))
    assert.ok(asked.length > 50)
    for (const key of asked.filter((each) => !onScreenOnly.test(each))) {
      const [words = ''] = t(key).split('{{')
      assert.ok(text.includes(spaceless(words)), `${lang}: ${key} is missing on paper`)
    }
  }
})

test('it says where to send it, how to be helped, what becomes of the data, and has a mandate', async () => {
  for (const lang of languages) {
    const text = spaceless(await textOf(lang))
    const { t } = paperText(lang)
    const { contact, limits, otherDoors } = office
    for (const words of [
      ...contact.address[lang],
      ...hourLines(office, lang),
      contact.telephone.display,
      contact.complaintEmail[lang],
      contact.emergency,
      t('mandate.title'),
      t('sign.title'),
      t('privacy.keep', { years: limits.retention.years }),
      otherDoors.dataProtection.name[lang],
    ])
      assert.ok(text.includes(spaceless(words)), `${lang}: ${words}`)
  }
})

test('it can be read aloud: tagged, with its title and language, and headings in order', async () => {
  for (const lang of languages) {
    const pdf = await opened(lang)
    const { info, metadata } = await pdf.getMetadata()
    const told = info as Readonly<Record<string, unknown>>
    const marks = await pdf.getMarkInfo()
    const pages = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
    const trees = await Promise.all(
      pages.map(async (number) => await (await pdf.getPage(number)).getStructTree()),
    )
    const tags = trees.flatMap(tagsIn)

    assert.equal(told['Title'], paperText(lang).t('title'))
    assert.equal(told['Language'], lang)
    assert.equal(metadata?.get('pdfuaid:part'), '1')
    assert.ok(marks?.Marked)
    assert.equal(tags.filter((tag) => tag === 'H1').length, 1)
    assert.ok(tags.filter((tag) => tag === 'H2').length >= questionIds.length)
  }
})

test('it has an address in each language, and pages that lead there say how much it is', async () => {
  const browser = newBrowser()
  for (const lang of languages) {
    const { pdf, pages } = paperForms[lang]
    const form = await browser.get(address('paper-form', lang))
    assert.equal(form.status, 200)
    assert.equal(form.headers.get('content-type'), 'application/pdf')
    assert.match(form.html, /^%PDF-/)
    assert.equal((await opened(lang)).numPages, pages)
    const link = paperText(lang).t('link', { size: sizeText(lang, pdf.byteLength), pages })
    for (const page of ['complaint', 'brief', 'contact'] as const) {
      const { html } = await browser.open(address(page, lang))
      assert.ok(html.includes(`href="${address('paper-form', lang)}"`), page)
      assert.ok(html.includes(link), page)
    }
  }
})

test('of a page, words and places to write come in their order; what only a screen has does not', () => {
  const pieces = piecesOf(
    '<h1 class="govuk-heading-l">Who &amp; what</h1><div class="govuk-radios" data-module="x">' +
      '<input class="govuk-radios__input" type="radio"><label class="govuk-label govuk-radios__label">Yes</label>' +
      '<div class="govuk-radios__conditional"><label class="govuk-label">How <a href="/">much</a></label>' +
      '<textarea rows="4"></textarea></div>' +
      '<label class="govuk-label govuk-radios__label">No</label><div class="govuk-hint govuk-radios__hint">Or later</div>' +
      '</div><p class="govuk-error-message">Wrong</p><button class="govuk-button">Search</button>' +
      '<label class="govuk-label">Name</label><input type="text"><input type="hidden">',
  )

  assert.deepEqual(pieces, [
    { is: 'title', words: 'Who & what' },
    { is: 'choice', words: 'Yes' },
    { is: 'choice', words: 'No', hint: 'Or later' },
    { is: 'label', words: 'How much' },
    { is: 'box', rows: 4 },
    { is: 'label', words: 'Name' },
    { is: 'line' },
  ] satisfies Piece[])
})

async function opened(lang: Lang) {
  return await getDocumentProxy(new Uint8Array(paperForms[lang].pdf))
}

async function textOf(lang: Lang): Promise<string> {
  const pdf = await opened(lang)
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return pages.join(' ')
}

/** Lines of a PDF end anywhere, and hyphenate nothing here. */
function spaceless(text: string): string {
  return text.replace(/\s/g, '')
}

function wordsIn(piece: Piece): string[] {
  if (piece.is === 'line' || piece.is === 'box') return []
  if (piece.is === 'date') return piece.parts
  return piece.is === 'choice' && piece.hint ? [piece.words, piece.hint] : [piece.words]
}

type Tree = { role?: string; children?: readonly unknown[] } | null

function tagsIn(tree: Tree): string[] {
  const inner = (tree?.children ?? []).flatMap((child) => tagsIn(child as Tree))
  return tree?.role ? [tree.role, ...inner] : inner
}
