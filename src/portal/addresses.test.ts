import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '../platform/i18n/catalogue.ts'
import { address, isAddressOf, languageLinks, languageOf, patterns } from './addresses.ts'

test('an address is in the language of its page', () => {
  assert.equal(address('home', 'nl'), '/nl')
  assert.equal(address('complaint', 'fr'), '/fr/plainte')
  assert.equal(address('check-answers', 'en', { draft: 'a1' }), '/en/complaint/a1/check')
})

test('the same page is one link away in each language', () => {
  assert.deepEqual(languageLinks('file', { file: 'f1' }), [
    { lang: 'nl', href: '/nl/mijn-dossier/f1' },
    { lang: 'fr', href: '/fr/mon-dossier/f1' },
    { lang: 'en', href: '/en/my-file/f1' },
  ])
})

test('an address that lacks an id is a fault, not a wrong link', () => {
  assert.throws(() => address('file', 'nl'))
  assert.throws(() => address('file', 'nl', { file: '' }))
})

test('what stands in an address cannot become another one', () => {
  assert.equal(address('file', 'en', { file: '../x?y#z' }), '/en/my-file/..%2Fx%3Fy%23z')
})

test('routes listen to what addresses lead to', () => {
  assert.deepEqual(
    patterns('home').map(({ path }) => path),
    ['/nl', '/fr', '/en'],
  )
  for (const { lang, path } of patterns('file-document'))
    assert.equal(
      path,
      decodeURIComponent(address('file-document', lang, { file: ':file', document: ':document' })),
    )
})

test('a page is known by its path, and no longer one is taken for it', () => {
  for (const lang of languages)
    assert.ok(isAddressOf('documents', address('documents', lang, { draft: 'a1' })))
  assert.ok(!isAddressOf('documents', '/nl/klacht/a1/documenten/b2'))
  assert.ok(!isAddressOf('documents', '/nl/klacht//documenten'))
  assert.ok(!isAddressOf('documents', '/x/nl/klacht/a1/documenten'))
})

test('the language is the first part of a path, whole', () => {
  assert.equal(languageOf('/fr'), 'fr')
  assert.equal(languageOf('/fr/plainte'), 'fr')
  assert.equal(languageOf('/french'), undefined)
  assert.equal(languageOf('/'), undefined)
})
