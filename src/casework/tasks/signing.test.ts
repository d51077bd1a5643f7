import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partForSigning } from './signing.ts'

const signers = ['Ombuds Brussel', 'Vera Peeters']

test('a letter is signed after its closing words, above the names', () => {
  assert.deepEqual(
    partForSigning(
      'Beste Rosa,\n\nVera Peeters belt u.\n\nMet vriendelijke groeten\nVera Peeters\nOmbuds Brussel',
      signers,
    ),
    {
      text: 'Beste Rosa,\n\nVera Peeters belt u.\n\nMet vriendelijke groeten',
      names: 'Vera Peeters\nOmbuds Brussel',
    },
  )
})

test('a letter that ends in another way is signed below', () => {
  assert.deepEqual(partForSigning('Tot dan.\n\nVera\n', signers), {
    text: 'Tot dan.\n\nVera',
    names: '',
  })
})
