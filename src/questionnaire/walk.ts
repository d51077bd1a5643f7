/** The way of one person through the questions, and all ways that there are. Pure. */
import { findQuestion, findVerdict, leadsTo } from './tree.ts'
import type { Answer, Answers, Question, Tree, Verdict } from './tree.ts'

export interface Step {
  readonly question: Question
  readonly answer: Answer
}

export interface Walked {
  /** Answered, in the order in which they were asked. */
  readonly steps: readonly Step[]
  /** To be answered next; undefined at a verdict. */
  readonly question?: Question | undefined
  readonly verdict?: Verdict | undefined
}

/** Answers that are no longer on the way count for nothing; one that there is not is asked again. */
export function walk(tree: Tree, answers: Answers): Walked {
  const steps: Step[] = []
  const given: Record<string, string> = {}
  let question = findQuestion(tree, tree.start)
  while (question) {
    const { id, answers: possible } = question
    const answer = possible.find((each) => each.id === answers[id])
    if (!answer || id in given) return { steps, question }
    steps.push({ question, answer })
    given[id] = answer.id
    const next = leadsTo(answer, given) ?? ''
    question = findQuestion(tree, next)
    if (!question) return { steps, verdict: findVerdict(tree, next) }
  }
  return { steps }
}

/** A way as far as it goes: to a verdict, to nothing, or to a question that it has asked already. */
export interface Way {
  readonly steps: readonly Step[]
  readonly end: string
}

export function* allWays(tree: Tree): Generator<Way> {
  yield* waysFrom(tree, tree.start, [])
}

function* waysFrom(tree: Tree, id: string, steps: readonly Step[]): Generator<Way> {
  const question = findQuestion(tree, id)
  const isAsked = steps.some((step) => step.question.id === id)
  if (!question || isAsked) {
    yield { steps, end: id }
    return
  }
  for (const answer of question.answers) {
    const taken = [...steps, { question, answer }]
    yield* waysFrom(tree, leadsTo(answer, answersOf(taken)) ?? '', taken)
  }
}

export function answersOf(steps: readonly Step[]): Answers {
  return Object.fromEntries(steps.map(({ question, answer }) => [question.id, answer.id]))
}
