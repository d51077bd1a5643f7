/** The questions of the form; documents have a page of their own. */
import type { QuestionId } from '../order.ts'
import type { Question } from './question.ts'
import { askedService } from '../questions/asked-service.tsx'
import { capacity } from '../questions/capacity.tsx'
import { contact } from '../questions/contact.tsx'
import { danger } from '../questions/danger.tsx'
import { decision } from '../questions/decision.tsx'
import { helping } from '../questions/helping.tsx'
import { mayTransfer } from '../questions/may-transfer.tsx'
import { name } from '../questions/name.tsx'
import { needs } from '../questions/needs.tsx'
import { notToMention } from '../questions/not-to-mention.tsx'
import { service } from '../questions/service.tsx'
import { since } from '../questions/since.tsx'
import { wanted } from '../questions/wanted.tsx'
import { whatHappened } from '../questions/what-happened.tsx'

export const questions: readonly Question[] = [
  capacity,
  name,
  helping,
  contact,
  needs,
  service,
  whatHappened,
  since,
  decision,
  danger,
  askedService,
  wanted,
  notToMention,
  mayTransfer,
]

export function findQuestion(id: QuestionId): Question | undefined {
  return questions.find((question) => question.id === id)
}
