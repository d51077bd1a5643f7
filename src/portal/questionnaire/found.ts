/** What the register says of a service, as an answer to a question with a search. Pure. */
import type { PublicService } from '../../published/index.ts'
import { leadsOf } from '../../questionnaire/index.ts'
import type { Door, Question } from '../../questionnaire/index.ts'

type Kind = NonNullable<Question['kind']>
type Known = Pick<PublicService, 'complaints' | 'reports' | 'referral'>

/** One of the answers that are marked `isFound` in the office's tree. */
export function answerOfService(kind: Kind, { complaints, reports, referral }: Known): string {
  if (kind === 'report-about') return reports ? 'ours' : 'not-ours'
  if (complaints) return 'ours'
  return referral ? 'own-ombudsman' : 'unclear'
}

/** The same of a topic that leads to no service of the register. */
export function answerOfDoor(door: Door): string {
  const leads = leadsOf(door)
  if (leads === 'emergency') return 'danger'
  return leads === 'report' ? 'report' : 'referred'
}
