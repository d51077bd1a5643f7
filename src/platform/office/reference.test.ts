import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatReference, parseReference } from './index.ts'

const office = { referencePrefix: 'OM' }
const year = fc.integer({ min: 2000, max: 2099 })
const number = fc.integer({ min: 1, max: 999_999_999 })

test('a reference is written with dots', () => {
  assert.equal(formatReference(office, { year: 2026, number: 123 }), 'OM.2026.123')
})

test('it is read however people type it', () => {
  const typed = [
    'OM.2026.123',
    'om.2026.123',
    ' Om 2026 123 ',
    'OM2026123',
    'O.M. 2026/123',
    'OM-2026-123.',
    'OM.2026.00123',
    '2026.123',
    'ＯＭ．２０２６．１２３',
    '« OM.2026.123 »',
  ]
  for (const each of typed)
    assert.deepEqual(parseReference(office, each), { year: 2026, number: 123 }, each)
})

test('what is no reference of this office is none', () => {
  for (const typed of ['', 'OM', 'OM.2026', 'OM.2026.0', 'XX.2026.123', 'OM.1026.1', 'OM.2026.x1'])
    assert.equal(parseReference(office, typed), undefined, typed)
})

test('every reference is read back as itself, with whatever signs between its parts', () => {
  const sign = fc.constantFrom('.', ' ', '-', '/', '', '\u00a0', '. ')
  fc.assert(
    fc.property(year, number, sign, (aYear, aNumber, between) => {
      const reference = { year: aYear, number: aNumber }
      const typed = formatReference(office, reference).replaceAll('.', between).toLowerCase()

      assert.deepEqual(parseReference(office, typed), reference)
    }),
  )
})

test('nothing that is typed breaks it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const read = parseReference(office, typed)
      assert.ok(read === undefined || Number.isSafeInteger(read.number))
    }),
  )
})
