import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { drawCode, formatCode, parseCode } from './code.ts'

const alphabet = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')
const code = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 15, maxLength: 15 })
const place = fc.integer({ min: 0, max: 15 })

test('a code is shown as four groups of four and read back as itself', () => {
  fc.assert(
    fc.property(code, (drawn) => {
      assert.match(formatCode(drawn), /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
      assert.deepEqual(parseCode(formatCode(drawn)), { ok: true, code: drawn })
    }),
  )
})

test('small letters, O for 0, I and L for 1, spaces and dashes of any kind are forgiven', () => {
  const slack = fc.constantFrom('', ' ', '-', '–', '−', '\u00a0', '\u00ad', '\u200b', '\n')
  const habits: Record<string, string[]> = { '0': ['o', 'O'], '1': ['i', 'I', 'l', 'L'] }
  const ways = (symbol: string) => [symbol, symbol.toLowerCase(), ...(habits[symbol] ?? [])]
  const written = code.chain((drawn) =>
    fc
      .tuple(...symbolsOf(drawn).map((symbol) => fc.tuple(fc.constantFrom(...ways(symbol)), slack)))
      .map((symbols) => ({ drawn, typed: symbols.flat().join('') })),
  )

  fc.assert(
    fc.property(written, ({ drawn, typed }) => {
      assert.deepEqual(parseCode(typed), { ok: true, code: drawn })
    }),
  )
})

test('any one wrong character is told, at every place and for every character', () => {
  const shown = symbolsOf(drawCode())

  for (const [at, right] of shown.entries())
    for (const wrong of alphabet.filter((symbol) => symbol !== right))
      assert.deepEqual(parseCode(shown.with(at, wrong).join('')), slip)
})

test('any two characters exchanged are told', () => {
  fc.assert(
    fc.property(code, place, place, (drawn, first, second) => {
      const right = symbolsOf(drawn)
      const [one = '', other = ''] = [right[first], right[second]]
      fc.pre(one !== other)

      const exchanged = right.with(first, other).with(second, one).join('')

      assert.deepEqual(parseCode(exchanged), slip)
    }),
  )
})

test('a character too few or too many, or one the alphabet lacks, is told', () => {
  const shown = formatCode(drawCode())

  assert.deepEqual(parseCode(shown.slice(1)), { ok: false, refusal: 'code-length' })
  assert.deepEqual(parseCode(`${shown}0`), { ok: false, refusal: 'code-length' })
  assert.deepEqual(parseCode(`U${shown.slice(1)}`), { ok: false, refusal: 'code-character' })
})

test('whatever is typed, the answer is a code or a refusal', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => 'ok' in parseCode(typed)))
})

test('every character is drawn about equally often', () => {
  const drawn = Array.from({ length: 4000 }, drawCode).join('')

  const counts = alphabet.map((symbol) => drawn.split(symbol).length - 1)

  const expected = drawn.length / alphabet.length
  assert(counts.every((count) => Math.abs(count - expected) < 6 * Math.sqrt(expected)))
})

const slip = { ok: false, refusal: 'code-slip' }

function symbolsOf(drawn: string): string[] {
  return Array.from(formatCode(drawn).replaceAll('-', ''))
}
