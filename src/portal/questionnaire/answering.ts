/** From what was sent with a question to what it means, and to what is kept of it. */
import { z } from 'zod'
import { tidied } from '../../platform/http/tidied.ts'
import { findService, isBehind, readBook } from '../../published/index.ts'
import { findDoor, leadsOf } from '../../questionnaire/index.ts'
import type { Door, Question } from '../../questionnaire/index.ts'
import type { PortalParts } from '../parts.ts'
import { isServiceSearch } from '../service-search/search-field.tsx'
import { answerOfDoor, answerOfService } from './found.ts'
import type { Given } from './visit.ts'

/** No name of a service has more; what is longer is looked for by its beginning. */
const longest = 200

const line = z
  .string()
  .transform((typed) => tidied(typed).replace(/\s+/g, ' ').slice(0, longest))
  .catch('')
export const answerForm = z
  .object({ answer: line, words: line, searched: line, search: line })
  // What may be so of the person has a field each.
  .catchall(line)
export type Typed = z.infer<typeof answerForm>

type Kind = NonNullable<Question['kind']>

/** Of several services behind a topic: one of them, but which one the person does not know. */
export const anyOfThem = 'any-of-them'

export function isSearched({ kind, answers }: Question, typed: Typed): boolean {
  const isOther = answers.some(({ id, isFound }) => id === typed.answer && !isFound)
  return kind !== undefined && isServiceSearch(typed, isOther || typed.answer === anyOfThem)
}

/** What somebody answered; `picking`: a topic that leads to several services, of which one is still to be picked. */
export type Answered =
  | { readonly id: string; readonly service?: string; readonly door?: string | undefined }
  | { readonly picking: string }

/** Undefined: nothing was chosen, or nothing that there is. */
export async function understand(
  parts: PortalParts,
  { id: question, kind, answers }: Question,
  { answer }: Typed,
  before: Given,
): Promise<Answered | undefined> {
  const chosen = answers.find(({ id, isFound }) => id === answer && !isFound)
  if (chosen || !kind) return chosen && { id: chosen.id }
  const picking = before.searches[question]?.picking
  if (answer === anyOfThem) return picking ? { id: 'unclear', door: picking } : undefined
  const { topics } = await readBook(parts.db)
  const door = findDoor(topics, answer)
  if (door) return await throughDoor(parts, kind, door)
  const open = picking ? findDoor(topics, picking) : undefined
  return await findAnswer(parts, kind, { service: answer, door: open })
}

async function throughDoor(
  parts: PortalParts,
  kind: Kind,
  door: Door,
): Promise<Answered | undefined> {
  switch (leadsOf(door)) {
    case 'pick':
      return { picking: door.value }
    case 'service':
      return await findAnswer(parts, kind, { service: door.services?.[0] ?? '', door })
    case 'elsewhere':
    case 'report':
    case 'emergency':
      return { id: answerOfDoor(door), door: door.value }
  }
}

/** `door`: of the topic by which one came, if the service is behind it. */
async function findAnswer(
  { db }: PortalParts,
  kind: Kind,
  picked: { service: string; door: Door | undefined },
): Promise<Answered | undefined> {
  const service = await findService(db, picked.service)
  if (!service) return undefined
  const door = picked.door && isBehind(picked.door, service) ? picked.door.value : undefined
  return { id: answerOfService(kind, service), service: service.id, door }
}

/** What was typed stays, also where it is no answer. */
export function withTyped(
  given: Given,
  { id, kind, situations }: Question,
  typed: Typed,
  answered: Answered | undefined,
): Given {
  const before = given.searches[id]
  const picked = answered && 'id' in answered ? answered : before
  const picking = answered && 'picking' in answered ? answered.picking : before?.picking
  const search = { service: picked?.service, door: picked?.door, picking, typed: typed.words }
  return {
    ...given,
    situations: situations
      ? situations.map((each) => each.id).filter((each) => typed[situationField(each)])
      : given.situations,
    answers: answered && 'id' in answered ? { ...given.answers, [id]: answered.id } : given.answers,
    searches: kind ? { ...given.searches, [id]: search } : given.searches,
  }
}

/** Other words: whoever was picking one of several looks for something else. */
export function withSearch(given: Given, { id }: Question, { words: typed }: Typed): Given {
  const search = { ...given.searches[id], typed, picking: undefined }
  return { ...given, searches: { ...given.searches, [id]: search } }
}

export function situationField(id: string): string {
  return `situation-${id}`
}
