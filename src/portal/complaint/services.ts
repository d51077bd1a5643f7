/** The chosen service, as the register knows it, and what it means for the complaint. */
import { dayIn } from '../../platform/clock.ts'
import type { Db } from '../../platform/db/database.ts'
import { findService } from '../../published/index.ts'
import type { PublicService } from '../../published/index.ts'
import type { PortalParts } from '../parts.ts'
import { adviceAfter } from './asking/advice.ts'
import type { AdviceId } from './asking/advice.ts'
import type { Answers } from './answers.ts'
import type { QuestionId } from './order.ts'

/** Undefined: not chosen, not in the register, or not known. */
export async function findChosenService(
  db: Db,
  { service }: Answers,
): Promise<PublicService | undefined> {
  const chosen = service?.chosen
  if (!chosen || chosen === 'unknown' || chosen === 'not-listed') return undefined
  return await findService(db, chosen)
}

export interface Advice {
  readonly id: AdviceId
  readonly service: PublicService | undefined
}

export async function findAdvice(
  { db, office, now }: PortalParts,
  question: QuestionId,
  answers: Answers,
): Promise<Advice | undefined> {
  const service = await findChosenService(db, answers)
  const id = adviceAfter(question, answers, {
    takesComplaints: service?.complaints ?? true,
    factsNoOlderThanYears: office.limits.factsNoOlderThan.years,
    today: dayIn(office.timeZone, now()),
  })
  return id && { id, service }
}
