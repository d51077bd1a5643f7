/**
 * Who helps many people lodges one complaint after another: the next one begins with what is theirs
 * (name, organisation, how they are reached), and with nothing of whom they helped before.
 */
import { randomUUID } from 'node:crypto'
import type { TypedAnswers } from '../answers.ts'
import type { SentDraft } from '../draft.ts'
import type { QuestionId } from '../order.ts'

const own: Readonly<Partial<Record<QuestionId, readonly string[]>>> = {
  capacity: ['capacity'],
  name: ['name'],
  helping: ['helper-capacity', 'helper-organisation'],
  contact: ['channel', 'email', 'post', 'telephone', 'language'],
}

/** Undefined: it was not sent by a helper. */
export function nextOne({ answers }: SentDraft): TypedAnswers | undefined {
  if (answers.capacity?.fields['capacity'] !== 'someone-else') return undefined
  const kept = Object.entries(own).map(([id, names]) => {
    const fields = answers[id as QuestionId]?.fields ?? {}
    const theirs = names.map((name) => [name, fields[name] ?? ''])
    return [
      id,
      { fields: Object.fromEntries(theirs) as Record<string, string>, stamp: randomUUID() },
    ]
  })
  return Object.fromEntries(kept) as TypedAnswers
}
