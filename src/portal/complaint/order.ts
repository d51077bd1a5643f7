/** The questions, in the order in which they are asked. */
export const questionIds = [
  'capacity',
  'name',
  'contact',
  'service',
  'what-happened',
  'since',
  'decision',
  'danger',
  'asked-service',
  'wanted',
  'documents',
  'not-to-mention',
  'may-transfer',
] as const
export type QuestionId = (typeof questionIds)[number]

export function questionBefore(id: QuestionId): QuestionId | undefined {
  return questionIds[questionIds.indexOf(id) - 1]
}

/** Undefined after the last: the answers are then read back. */
export function questionAfter(id: QuestionId): QuestionId | undefined {
  return questionIds[questionIds.indexOf(id) + 1]
}
