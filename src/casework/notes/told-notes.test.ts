import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldNotes } from './told-notes.ts'

test('notes are read newest first, a corrected one in its place with what it said before', () => {
  const notes = [
    note('a', 1, 'She rang.'),
    note('b', 2, 'Nobody at home.'),
    note('c', 3, 'He rang.', 'a'),
    note('d', 4, 'They rang.', 'a'),
  ]

  const told = toldNotes(notes).map(({ first, latest, earlier }) => [
    first.id,
    latest.body,
    earlier.map(({ body }) => body),
  ])

  assert.deepEqual(told, [
    ['b', 'Nobody at home.', []],
    ['a', 'They rang.', ['He rang.', 'She rang.']],
  ])
})

function note(id: string, minute: number, body: string, corrects: string | null = null) {
  const written_at = new Date(Date.UTC(2026, 10, 24, 9, minute))
  return { id, author_id: 'vera', body, written_at, corrects_id: corrects }
}
