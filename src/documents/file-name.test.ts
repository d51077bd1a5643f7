import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lengths } from '../letterbox/index.ts'
import { fileName } from './file-name.ts'

test('a name stays as it is, in any script', () => {
  for (const name of [
    'Beslissing – 27 maart.pdf',
    'décision (1).docx',
    '決定.pdf',
    'قرار.pdf',
    '📷.jpg',
  ])
    assert.equal(fileName(name), name.normalize('NFC'))
})

test('what could name a folder, hide the ending or break a line is left out', () => {
  assert.equal(fileName('../etc/passwd'), 'passwd')
  assert.equal(fileName('C:\\Users\\Ana\\letter.pdf'), 'letter.pdf')
  assert.equal(fileName('letter\u202Efdp.exe'), 'letterfdp.exe')
  assert.equal(fileName('a\r\nSet-Cookie: b.pdf'), 'aSet-Cookie: b.pdf')
  assert.equal(fileName('.hidden'), 'hidden')
  assert.equal(fileName('\u0000'), '')
})

test('a very long name keeps its ending', () => {
  const name = fileName(`${'a'.repeat(400)}.pdf`)

  assert.equal(name.length, 150)
  assert.match(name, /^a+…\.pdf$/)
})

test('whatever a browser sends fits into an envelope', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (given) => {
      const name = fileName(given)
      assert(name.length <= lengths.line)
      assert.doesNotMatch(name, /[\p{Cc}\p{Cf}/\\]/u)
      assert.equal(fileName(name), name)
    }),
  )
})
