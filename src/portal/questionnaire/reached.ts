/** What stands on the page of a verdict, from what was answered. */
import { readBook } from '../../published/index.ts'
import type { Book, PublicService, Referral } from '../../published/index.ts'
import { findDoor, walk } from '../../questionnaire/index.ts'
import type { Appeal, Door, Situation, Step, Verdict } from '../../questionnaire/index.ts'
import type { PortalParts } from '../parts.ts'
import type { Given } from './visit.ts'

export interface Reached {
  readonly steps: readonly Step[]
  readonly verdict: Verdict
  /** The one that was picked. */
  readonly service: PublicService | undefined
  /** The topic that was picked, if any. */
  readonly door: Door | undefined
  /** What they said is so of them. */
  readonly situations: readonly Situation[]
  /** Terms of appeal that go with the topic. */
  readonly appeals: readonly Appeal[]
  /** Who helps with that, the service's own ombudsman first: where the verdict sends people. */
  readonly doors: readonly Referral[]
  /** Who helps besides. */
  readonly others: readonly Referral[]
}

/** Undefined: some question has no answer yet. */
export async function findReached(
  { db, questionnaire }: PortalParts,
  given: Given,
): Promise<Reached | undefined> {
  const { verdict, steps } = walk(questionnaire.tree, given.answers)
  if (!verdict) return undefined
  const search = searchOf(steps, given)
  const book = await readBook(db)
  const service = book.services.get(search?.service ?? '')
  const door = search?.door ? findDoor(book.topics, search.door) : undefined
  const situations = steps.flatMap(({ question }) =>
    (question.situations ?? []).filter(({ id }) => given.situations.includes(id)),
  )
  const appeals = appealsFor(questionnaire.appeals, { service, door })
  const found = { steps, verdict, service, door, situations, appeals }
  return { ...found, ...helpersOf(book, found) }
}

/** Of the topic, which says more closely what was decided; or else what the service mostly decides. */
function appealsFor(
  appeals: readonly Appeal[],
  { service, door }: Pick<Reached, 'service' | 'door'>,
): Appeal[] {
  const ofTopic = appeals.filter(({ id }) => door?.appeals?.includes(id))
  if (ofTopic.length > 0 || !service) return ofTopic
  return appeals.filter(
    ({ services, serviceKinds }) =>
      services?.includes(service.id) || serviceKinds?.includes(service.kind),
  )
}

/** Where the verdict sends people: the service's own ombudsman first. And who helps besides. */
function helpersOf(
  { referrals }: Book,
  { steps, verdict, service, door, situations }: Omit<Reached, 'doors' | 'others'>,
): Pick<Reached, 'doors' | 'others'> {
  const known = (ids: readonly string[] = []) => ids.flatMap((id) => referrals.get(id) ?? [])
  const ofTopic = known(door?.referrals)
  const sendsOn = verdict.next === 'referral' || verdict.next === 'emergency'
  const doors = new Set(sendsOn ? [...ownDoors(), ...ofTopic] : [])
  const ofVerdict = sendsOn ? [] : known(verdict.refer)
  const besides = new Set([
    ...ofTopic,
    ...ofVerdict,
    ...situations.flatMap(({ refer }) => known(refer)),
  ])
  return {
    doors: [...doors],
    // Whoever is in danger reads numbers, and nothing else.
    others: verdict.withoutWarning ? [] : [...besides].filter((each) => !doors.has(each)),
  }

  function ownDoors(): Referral[] {
    const own = service?.referral ? [service.referral] : []
    const ofAnswers = steps.flatMap(({ answer }) => answer.refer ?? [])
    return [
      ...own,
      ...known([...(service?.otherDoors ?? []), ...ofAnswers, ...(verdict.refer ?? [])]),
    ]
  }
}

/** Of the question with a search on this way whose answer the search gave. */
export function searchOf(
  steps: readonly Step[],
  { searches }: Given,
): Given['searches'][string] | undefined {
  const found = steps.find(({ answer }) => answer.isFound)
  return found && searches[found.question.id]
}
