import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { likenessOf, nameWordsOf } from './names.ts'

const letters = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ')

test('any one slip in a name of four letters or more is forgiven', () => {
  const name = fc.string({
    unit: fc.constantFrom(...letters),
    minLength: 4,
    maxLength: 15,
  })
  fc.assert(
    fc.property(
      name,
      fc.nat(),
      fc.constantFrom(...letters),
      fc.nat(3),
      (word, where, letter, slip) => {
        const at = where % word.length
        const typed = [
          word.slice(0, at) + word.slice(at + 1),
          word.slice(0, at) + letter + word.slice(at),
          word.slice(0, at) + letter + word.slice(at + 1),
          word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
        ][slip]

        assert.ok(areAlike(word, typed ?? ''), `${word} ${typed}`)
      },
    ),
  )
})

test('names that sound alike are alike', () => {
  const pairs = [
    ['leclercq', 'leklerk'],
    ['rousseau', 'rouso'],
    ['desmedt', 'desmet'],
    ['verhaegen', 'verhagen'],
    ['quintens', 'kwintens'],
    ['philippe', 'filip'],
    ['bosch', 'bos'],
  ]
  const unlike = pairs.filter(([one = '', other = '']) => !areAlike(one, other))

  assert.deepEqual(unlike, [])
})

test('short names are not all alike', () => {
  assert.equal(areAlike('jan', 'jos'), false)
  assert.equal(areAlike('el', 'al'), false)
  assert.equal(areAlike('maes', 'mols'), false)
})

test('particles are looked for joined and apart', () => {
  assert.deepEqual(
    nameWordsOf('Jan Van den Bossche').map(({ joined }) => joined),
    [[], [], ['vanden'], ['vandenbossche', 'denbossche']],
  )
})

function areAlike(one: string, other: string): boolean {
  const first = new Set(likenessOf(one))
  return likenessOf(other).some((part) => first.has(part))
}
