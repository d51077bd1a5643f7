/** Acts of the conclusion and of what follows it. */
import { isFounded, isOpen as isUnanswered, statusOf } from '../procedure/state.ts'
import type { Assessment, ClosingReason, Result } from '../procedure/state.ts'
import type { ActDefinition, LetterPlan } from './act.ts'
import { notMet } from './dialogue.ts'
import { languageOf, lastDayOf, stateIn } from './scene.ts'
import type { Scene } from './scene.ts'

const isActive = (scene: Scene) => statusOf(stateIn(scene)) === 'active'
const isOpen = (scene: Scene) => statusOf(stateIn(scene)) !== 'closed'

const assessments = ['founded', 'partially-founded', 'unfounded', 'not-assessed'] as const
const results = [
  'open',
  'conciliation',
  'resolved-before',
  'refused-by-service',
  'no-solution',
  'explanation',
  'information',
  'referred',
] as const
const outcomes = ['put-right', 'partly-put-right', 'refused-by-service'] as const
const reasons = ['concluded', 'unreachable', 'suspended-too-long', 'spam'] as const

export const conclusionActs: readonly ActDefinition[] = [
  {
    name: 'conclude',
    group: 'next',
    isFitting: (scene) => isActive(scene) && stateIn(scene).step === 'dialogue',
    fields: ({ text: { t } }) => [
      {
        kind: 'choice',
        name: 'assessment',
        label: 'act-field.assessment',
        options: assessments.map((value) => ({ value, text: t(`assessment.${value}`) })),
      },
      {
        kind: 'choice',
        name: 'result',
        label: 'act-field.result',
        options: results.map((value) => ({ value, text: t(`result.${value}`) })),
      },
    ],
    letters: concludingLetters,
    facts: ({ assessment }, scene) => ({
      standards: notMet(scene, 'person'),
      isPartly: assessment === 'partially-founded',
    }),
    command: ({ assessment, result }, _, sent) => ({
      type: 'conclude',
      assessment: assessmentOf(assessment),
      result: result === 'open' ? null : (result as Result),
      sent,
    }),
  },
  {
    name: 'rectification',
    group: 'next',
    isFitting: (scene) => {
      const { step, course } = stateIn(scene)
      return isActive(scene) && step === 'conclusion' && isFounded(course.conclusion?.assessment)
    },
    letters: () => [{ to: 'service', name: 'service-rectification' }],
    facts: (_, scene) => ({ answerBy: lastDayOf(scene, 'rectification') }),
    command: (_, { id }, sent) => ({ type: 'ask-service', askId: id, kind: 'rectification', sent }),
  },
  {
    name: 'rectified',
    group: 'next',
    isFitting: (scene) =>
      stateIn(scene).course.asks.some((ask) => ask.kind === 'rectification' && isUnanswered(ask)),
    fields: ({ text: { t } }) => [
      {
        kind: 'choice',
        name: 'outcome',
        label: 'act-field.outcome',
        options: outcomes.map((value) => ({ value, text: t(`result.${value}`) })),
      },
      { kind: 'day', name: 'on', label: 'act-field.received' },
    ],
    letters: () => [{ to: 'person', name: 'rectified' }],
    facts: ({ outcome = '' }) => ({ outcome }),
    command: ({ outcome, on = '' }, _, sent) => ({
      type: 'record-rectification',
      outcome: outcomes.find((each) => each === outcome) ?? 'refused-by-service',
      on,
      sent,
    }),
  },
  {
    name: 'close',
    isForQuestions: true,
    group: 'next',
    isFitting: isOpen,
    fields: ({ text: { t } }) => [
      {
        kind: 'choice',
        name: 'reason',
        label: 'act-field.reason',
        options: reasons.map((value) => ({ value, text: t(`closing.${value}`) })),
      },
    ],
    letters: ({ reason }) => closingLetters(reason),
    facts: (_, scene) => ({ askedOn: stateIn(scene).course.personAsk?.toldOn ?? '' }),
    command: ({ reason }, _, sent) => ({
      type: 'close',
      reason: reasons.find((each) => each === reason) ?? 'concluded',
      sent,
    }),
  },
  {
    name: 'withdraw',
    isForQuestions: true,
    group: 'person',
    isFitting: isOpen,
    fields: () => [{ kind: 'day', name: 'on', label: 'act-field.withdrawn-on' }],
    letters: () => [{ to: 'person', name: 'withdrawn' }],
    command: ({ on = '' }, _, sent) => ({ type: 'withdraw', on, sent }),
  },
  {
    name: 'reopen',
    isForQuestions: true,
    group: 'next',
    isFitting: (scene) => !isOpen(scene),
    fields: ({ house, text: { lang } }) => [
      {
        kind: 'choice',
        name: 'reason',
        label: 'act-field.reason',
        options: house.procedure.reopenReasons.map(({ id, names }) => ({
          value: id,
          text: names[lang],
        })),
      },
    ],
    letters: () => [{ to: 'person', name: 'reopened' }],
    facts: ({ reason }, scene) => ({
      reason:
        scene.house.procedure.reopenReasons.find(({ id }) => id === reason)?.names[
          languageOf(scene, 'person')
        ] ?? '',
    }),
    command: ({ reason = '' }, _, sent) => ({ type: 'reopen', reason, sent }),
  },
]

/** To the person always; to the service where it was heard. */
function concludingLetters(
  { assessment, result }: Readonly<Record<string, string>>,
  scene: Scene,
): LetterPlan[] {
  const isHeard = stateIn(scene).course.asks.length > 0
  return [
    { to: 'person', name: concludingLetter(assessmentOf(assessment), result) },
    ...(isHeard ? [{ to: 'service', name: 'service-conclusion' } as const] : []),
  ]
}

function concludingLetter(assessment: Assessment, result: string | undefined) {
  if (isFounded(assessment)) return 'concluded-founded'
  if (result === 'conciliation' || result === 'resolved-before') return 'concluded-solved'
  return assessment === 'unfounded' ? 'concluded-unfounded' : 'concluded-explained'
}

function closingLetters(reason: string | undefined): LetterPlan[] {
  const letters: Readonly<Partial<Record<ClosingReason, LetterPlan['name']>>> = {
    concluded: 'closed',
    'suspended-too-long': 'closed',
    unreachable: 'unreachable',
  }
  const name = letters[reason as ClosingReason]
  return name ? [{ to: 'person', name }] : []
}

function assessmentOf(assessment: string | undefined): Assessment {
  return assessments.find((each) => each === assessment) ?? 'not-assessed'
}
