/**
 * The questions that tell somebody whether the office can help: the office's data (`questionnaire.json`).
 * A tree, in which an answer may lead on by what was answered before. Pure.
 */
import { z } from 'zod'
import { code, inEachLanguage, words } from '../platform/office/index.ts'

/** Where an answer leads to: a question, or a verdict. The first case that fits counts; the last one always fits. */
const way = z.union([
  code,
  z
    .array(z.strictObject({ when: z.record(code, z.array(code).min(1)).optional(), to: code }))
    .min(1),
])

const answer = z.strictObject({
  id: code,
  /** None, where the register of services gives the answer: the person picked a service. */
  words: inEachLanguage.optional(),
  isFound: z.literal(true).optional(),
  /** Ids of `referrals.json`: who helps with that. */
  refer: z.array(code).min(1).optional(),
  /** Chosen already for somebody whose topic often cannot wait. */
  ifUrgentTopic: z.literal(true).optional(),
  /** Something happens soon: whoever is sent on is first told to ring. */
  isUrgent: z.literal(true).optional(),
  /** From here on the pages have a way to leave quickly. */
  isSensitive: z.literal(true).optional(),
  /** What it answers of the complaint form: fields by question. */
  fills: z.record(code, z.record(code, words)).optional(),
  to: way,
})

/** What may be so of a person, and changes how we work with them. Nobody has to say. */
const situation = z.strictObject({
  id: code,
  words: inEachLanguage,
  advice: inEachLanguage,
  refer: z.array(code).min(1).optional(),
  /** As of an answer; what answers say of the same question goes before it. */
  fills: z.record(code, z.record(code, words)).optional(),
})

const question = z.strictObject({
  id: code,
  /** Asked by a search in the register, of what may be complained or reported about. */
  kind: z.enum(['complaint-about', 'report-about']).optional(),
  words: inEachLanguage,
  hint: inEachLanguage.optional(),
  answers: z.array(answer).min(2),
  /** Any number of them, on the same page. */
  situations: z.array(situation).min(1).optional(),
})

/** What the page of a verdict leads to. */
const nextStep = z.enum([
  'form',
  'call-now',
  'call',
  'question',
  'service',
  'referral',
  'report',
  'protection',
  'emergency',
])

const verdict = z.strictObject({
  id: code,
  next: nextStep,
  title: inEachLanguage,
  /** In place of the title where nobody is sure that we are competent. */
  likelyTitle: inEachLanguage.optional(),
  text: z.array(inEachLanguage).min(1),
  refer: z.array(code).min(1).optional(),
  /** A complaint sent now may still suspend the term for the Council of State: people are told so. */
  mayStillSuspend: z.literal(true).optional(),
  /** Says nothing of appeals: somebody is in danger. */
  withoutWarning: z.literal(true).optional(),
})

export const treeFile = z.strictObject({
  /** Another one with each change of questions, answers or verdicts: figures are kept for each. */
  version: z.int().positive(),
  /** How long a service may take, where the register does not say: then people come back. */
  answerDays: z.int().positive(),
  start: code,
  questions: z.array(question).min(1),
  verdicts: z.array(verdict).min(1),
})
export type Tree = z.infer<typeof treeFile>
export type Question = z.infer<typeof question>
export type Answer = z.infer<typeof answer>
export type Verdict = z.infer<typeof verdict>
export type Situation = z.infer<typeof situation>

/** The answer that every question has, and that leads to a person. */
export const unknown = 'unknown'

/** Answers that a search gives, by the kind of its question. */
export const foundAnswers = {
  'complaint-about': ['ours', 'own-ombudsman', 'unclear', 'referred', 'report', 'danger'],
  'report-about': ['ours', 'not-ours'],
} as const

/** What was answered, by question. */
export type Answers = Readonly<Record<string, string>>

export function findQuestion(tree: Tree, questionId: string): Question | undefined {
  return tree.questions.find((each) => each.id === questionId)
}

export function findVerdict(tree: Tree, verdictId: string): Verdict | undefined {
  return tree.verdicts.find((each) => each.id === verdictId)
}

/** Id of the question or verdict; undefined where no case fits. */
export function leadsTo({ to }: Pick<Answer, 'to'>, answers: Answers): string | undefined {
  if (typeof to === 'string') return to
  return to.find(({ when = {} }) =>
    Object.entries(when).every(([asked, wanted]) => wanted.includes(answers[asked] ?? '')),
  )?.to
}
