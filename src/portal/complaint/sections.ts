/** Which question belongs to which part of a complaint: for the overview, the check and the copy. */
import { questionIds } from './order.ts'
import type { QuestionId } from './order.ts'

/** In the order of the pages that show them. */
export const sections = [
  'you',
  'service',
  'story',
  'asked',
  'wanted',
  'documents',
  'anything-else',
] as const
export type Section = (typeof sections)[number]

const sectionOf: Record<QuestionId, Section> = {
  capacity: 'you',
  name: 'you',
  helping: 'you',
  contact: 'you',
  needs: 'you',
  service: 'service',
  'what-happened': 'story',
  since: 'story',
  decision: 'story',
  danger: 'story',
  'asked-service': 'asked',
  wanted: 'wanted',
  documents: 'documents',
  'not-to-mention': 'anything-else',
  'may-transfer': 'anything-else',
}

/** In the order in which they are asked; `asked`, of somebody to whom not all are put. */
export function questionsOf(
  section: Section,
  asked: readonly QuestionId[] = questionIds,
): QuestionId[] {
  return asked.filter((id) => sectionOf[id] === section)
}
