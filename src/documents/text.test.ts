import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusedText } from './text.ts'

test('a refused file is named, and the largest size with it', () => {
  const text = refusedText('nl', { name: 'film.mov', refusal: 'too-large' })

  assert.equal(text, '‘film.mov’ is te groot. Een bestand mag hoogstens 25\u00a0MB zijn.')
})

test('a file that is not what its name says is told so, in words that fit its ending', () => {
  assert.equal(
    refusedText('nl', { name: 'Brief.PDF', refusal: 'not-as-named' }),
    '‘Brief.PDF’ is geen echt pdf-bestand of is beschadigd. Bewaar het opnieuw, of stuur een foto ervan.',
  )
})

test('one without a name is told too', () => {
  assert.match(refusedText('en', { name: '', refusal: 'empty' }), /^‘file without a name’ is empty/)
})

test('whoever sends a compressed folder is told to send what is in it', () => {
  assert.match(
    refusedText('nl', { name: 'brieven.ZIP', refusal: 'wrong-type' }),
    /ingepakte map.*één voor één/,
  )
})
