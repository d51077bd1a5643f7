/** What is wrong in a tree, with its place in the file. Pure. */
import { foundAnswers, unknown } from './tree.ts'
import type { Tree } from './tree.ts'
import { allWays } from './walk.ts'
import type { Way } from './walk.ts'

export interface Fault {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** Nobody in trouble answers more. */
const mostQuestions = 5

export function faultsOf(tree: Tree, referrals: ReadonlySet<string>): Fault[] {
  const ofParts = [...twiceNamed(tree), ...faultsOfAnswers(tree), ...strangers(tree, referrals)]
  return ofParts.length > 0 ? ofParts : faultsOfWays(tree)
}

function twiceNamed({ questions, verdicts }: Tree): Fault[] {
  const places = [
    ...questions.map(({ id }, at) => ({ id, path: ['questions', at, 'id'] })),
    ...verdicts.map(({ id }, at) => ({ id, path: ['verdicts', at, 'id'] })),
  ]
  return places
    .filter(({ id }, at) => places.findIndex((other) => other.id === id) < at)
    .map(({ path }) => ({ path, message: 'is listed twice' }))
}

function faultsOfAnswers({ questions }: Tree): Fault[] {
  return questions.flatMap(({ answers, kind }, at) => {
    const path = ['questions', at, 'answers']
    const hasUnknown = answers.some(({ id }) => id === unknown)
    const wordless = answers.flatMap(({ words, isFound }, place) => {
      if (!isFound && !words) return [{ path: [...path, place], message: 'has no words' }]
      return isFound && !kind
        ? [{ path: [...path, place, 'isFound'], message: 'is for questions with a search' }]
        : []
    })
    return [
      ...(hasUnknown ? [] : [{ path, message: `have no "${unknown}"` }]),
      ...wordless,
      ...(kind ? foundAnswers[kind] : [])
        .filter((wanted) => !answers.some(({ id, isFound }) => isFound && id === wanted))
        .map((wanted) => ({ path, message: `have no "${wanted}", which the search gives` })),
      ...answers.flatMap(({ to }, place) => faultsOfCases(to, [...path, place, 'to'])),
    ]
  })
}

function faultsOfCases(
  to: Tree['questions'][number]['answers'][number]['to'],
  path: Fault['path'],
): Fault[] {
  if (typeof to === 'string') return []
  return to.flatMap(({ when }, at) => {
    const isLast = at === to.length - 1
    if (isLast && when)
      return [{ path: [...path, at, 'when'], message: 'the last one has to fit always' }]
    return !isLast && !when
      ? [{ path: [...path, at], message: 'what follows is never reached' }]
      : []
  })
}

function strangers({ questions, verdicts }: Tree, referrals: ReadonlySet<string>): Fault[] {
  const named = [
    ...questions.flatMap(({ answers }, at) =>
      answers.map(({ refer = [] }, place) => ({
        refer,
        path: ['questions', at, 'answers', place, 'refer'],
      })),
    ),
    ...questions.flatMap(({ situations = [] }, at) =>
      situations.map(({ refer = [] }, place) => ({
        refer,
        path: ['questions', at, 'situations', place, 'refer'],
      })),
    ),
    ...verdicts.map(({ refer = [] }, at) => ({ refer, path: ['verdicts', at, 'refer'] })),
  ]
  return named.flatMap(({ refer, path }) =>
    refer
      .filter((id) => !referrals.has(id))
      .map((id) => ({ path, message: `${id} is not in referrals.json` })),
  )
}

/** One fault of each sort is enough: the same one returns on hundreds of ways. */
function faultsOfWays(tree: Tree): Fault[] {
  const reached = new Set<string>()
  const faults = new Map<string, Fault>()
  for (const way of allWays(tree)) {
    for (const { question } of way.steps) reached.add(question.id)
    reached.add(way.end)
    const message = faultOf(tree, way)
    if (message) faults.set(message, { path: ['questions'], message })
  }
  const unreached = (part: 'questions' | 'verdicts') =>
    tree[part].flatMap(({ id }, at) =>
      reached.has(id) ? [] : [{ path: [part, at], message: `nothing leads to ${id}` }],
    )
  return [...faults.values(), ...unreached('questions'), ...unreached('verdicts')]
}

function faultOf({ verdicts }: Tree, { steps, end }: Way): string | undefined {
  const last = steps.at(-1)
  const whence = last ? `${last.question.id} → ${last.answer.id}` : 'start'
  if (!verdicts.some(({ id }) => id === end)) {
    const isLoop = steps.some(({ question }) => question.id === end)
    return isLoop
      ? `${whence} leads back to ${end}`
      : `${whence} leads to ${end || 'nothing'}, which is nowhere`
  }
  return steps.length > mostQuestions
    ? `${whence}: ${end} takes ${steps.length} questions`
    : undefined
}
