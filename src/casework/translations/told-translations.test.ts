import assert from 'node:assert/strict'
import { test } from 'node:test'
import { storyId, toldTranslations } from './told-translations.ts'

const at = new Date('2026-11-24T09:00:00Z')

function row(id: string, about: { corrects?: string; message?: string } = {}) {
  return {
    id,
    author_id: 'vera',
    body: id,
    written_at: at,
    message_id: about.message ?? null,
    document_id: null,
    corrects_id: about.corrects ?? null,
  }
}

test('each original has its own translations, the newest first, a corrected one in its place', () => {
  const translations = [
    row('dutch'),
    row('of a message', { message: 'message' }),
    row('french'),
    row('better dutch', { corrects: 'dutch' }),
  ]

  const told = toldTranslations(storyId, { translations, documents: [] })

  assert.deepEqual(
    told.map(({ latest, earlier }) => [latest.id, earlier.map(({ id }) => id)]),
    [
      ['french', []],
      ['better dutch', ['dutch']],
    ],
  )
  const ofMessage = toldTranslations('message', { translations, documents: [] })
  assert.deepEqual(
    ofMessage.map(({ latest }) => latest.id),
    ['of a message'],
  )
})

test('documents stay with a translation until a version brings others', () => {
  const translations = [
    row('first'),
    row('second', { corrects: 'first' }),
    row('third', { corrects: 'first' }),
  ]
  const documents = [
    { id: 'scan', translation_id: 'first' },
    { id: 'better scan', translation_id: 'third' },
    { id: 'letter', translation_id: null },
  ]

  const [told] = toldTranslations(storyId, { translations, documents })

  const names = (version: { documents: readonly { id: string }[] } | undefined) =>
    version?.documents.map(({ id }) => id)
  assert.deepEqual(names(told?.latest), ['better scan'])
  assert.deepEqual(told?.earlier.map(names), [['scan'], ['scan']])
})
