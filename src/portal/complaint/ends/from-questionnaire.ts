/** What somebody answered in *Can we help you?*, as answers of the form: nobody types twice. */
import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { z } from 'zod'
import { findGiven, searchOf } from '../../questionnaire/index.ts'
import type { Given } from '../../questionnaire/index.ts'
import type { PortalEnv, PortalParts } from '../../parts.ts'
import { findVisitor } from '../../safe-cookie.ts'
import { readBook } from '../../../published/index.ts'
import type { Book } from '../../../published/index.ts'
import { findDoor, walk } from '../../../questionnaire/index.ts'
import type { Situation, Step } from '../../../questionnaire/index.ts'
import type { Fields } from '../asking/question.ts'
import type { Begun } from '../draft.ts'
import { questionIds } from '../order.ts'
import type { QuestionId } from '../order.ts'

/** In the address or the form; another sort of text is none. */
export const visitField = z.uuid().optional().catch(undefined)

type Travelled = Pick<Begun, 'answers' | 'questionnaire'>

/** Empty where they asked nothing, or in another browser. */
export async function travelled(
  c: Context<PortalEnv>,
  parts: PortalParts,
  visitId: string | undefined,
): Promise<Travelled> {
  const visitor = findVisitor(c)
  const given = visitor && visitId ? await findGiven(parts, visitor, visitId) : undefined
  if (!given) return {}
  const { topics } = await readBook(parts.db)
  return travelledFrom(parts.questionnaire.tree, topics, given)
}

function travelledFrom(
  tree: PortalParts['questionnaire']['tree'],
  topics: Book['topics'],
  given: Given,
): Travelled {
  const { steps, verdict } = walk(tree, given.answers)
  // Who thought of reporting has told that to nobody: it is on no complaint.
  if (steps.some(({ answer }) => answer.isSensitive)) return {}
  const ofSituations = steps.flatMap(({ question }) =>
    (question.situations ?? []).filter(({ id }) => given.situations.includes(id)),
  )
  const filled = [
    ...ofSituations.flatMap(filledBy),
    ...steps.flatMap(({ answer }) => filledBy(answer)),
    ...serviceFrom(steps, given),
    ...decisionFrom(given),
  ]
  const door = findDoor(topics, searchOf(steps, given)?.door ?? '')
  return {
    answers: Object.fromEntries(
      filled.map(([id, fields]) => [id, { fields, stamp: randomUUID() }]),
    ),
    questionnaire: verdict && {
      version: tree.version,
      verdict: verdict.id,
      topic: door?.topic.id,
      situations: given.situations,
    },
  }
}

type Filled = readonly [QuestionId, Fields]

/** As the office's tree says. */
function filledBy({ fills = {} }: Pick<Situation, 'fills'>): Filled[] {
  return Object.entries(fills).flatMap(([id, fields]): Filled[] => {
    const question = questionIds.find((each) => each === id)
    return question ? [[question, fields]] : []
  })
}

function serviceFrom(steps: readonly Step[], { searches }: Given): Filled[] {
  const asked = steps.find(({ question }) => question.kind === 'complaint-about')
  const search = asked && searches[asked.question.id]
  if (!asked || !search) return []
  const { typed, service } = search
  if (service) return [['service', { words: typed, searched: typed, service }]]
  return typed ? [['service', { words: typed, searched: typed, service: '' }]] : []
}

/** As it was typed; the page says what is wrong with it, if anything. */
function decisionFrom({ decision = {} }: Given): Filled[] {
  const asked = Object.entries(decision).filter(
    ([name]) => name.startsWith('received-') || name === 'remedies',
  )
  return asked.some(([, typed]) => typed) ? [['decision', Object.fromEntries(asked)]] : []
}
