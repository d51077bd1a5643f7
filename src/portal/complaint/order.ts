/** The questions, in the order in which they are asked. */
export const questionIds = [
  'capacity',
  'name',
  'helping',
  'contact',
  'needs',
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

/** What decides which questions are asked. */
export interface Asking {
  readonly capacity: string | undefined
}

/** Some questions are for some people only. */
export function askedOf({ capacity }: Asking): readonly QuestionId[] {
  return questionIds.filter((id) => id !== 'helping' || capacity === 'someone-else')
}

export function questionBefore(id: QuestionId, asking: Asking): QuestionId | undefined {
  const index = questionIds.indexOf(id)
  return askedOf(asking).findLast((each) => questionIds.indexOf(each) < index)
}

/** Undefined after the last: the answers are then read back. */
export function questionAfter(id: QuestionId, asking: Asking): QuestionId | undefined {
  const index = questionIds.indexOf(id)
  return askedOf(asking).find((each) => questionIds.indexOf(each) > index)
}

/** Which it is for that person, of how many. */
export function stepOf(id: QuestionId, asking: Asking): { number: number; total: number } {
  const asked = askedOf(asking)
  return { number: asked.indexOf(id) + 1, total: asked.length }
}
