/** Acts of an information request: it is answered, or it becomes a complaint. */
import { statusOf } from '../procedure/state.ts'
import type { ActDefinition } from './act.ts'
import { stateIn } from './scene.ts'
import type { Scene } from './scene.ts'

const isOpenQuestion = (scene: Scene) => {
  const state = stateIn(scene)
  return state.kind === 'information-request' && statusOf(state) !== 'closed'
}

export const informationActs: readonly ActDefinition[] = [
  {
    name: 'answer-request',
    group: 'next',
    isForQuestions: true,
    isFitting: isOpenQuestion,
    fields: ({ text: { t } }) => [
      {
        kind: 'choice',
        name: 'how',
        label: 'act-field.how-answered',
        options: (['write', 'said'] as const).map((value) => ({
          value,
          text: t(`act-choice.answered-${value}`),
        })),
      },
    ],
    letters: ({ how }) => (how === 'said' ? [] : [{ to: 'person', name: 'information' }]),
    command: (_, __, sent) => ({ type: 'answer-request', sent }),
  },
  {
    name: 'make-complaint',
    group: 'next',
    isForQuestions: true,
    isFitting: isOpenQuestion,
    fields: () => [
      {
        kind: 'day',
        name: 'received',
        label: 'act-field.decision-received',
        isOptional: true,
      },
    ],
    letters: () => [{ to: 'person', name: 'acknowledgement' }],
    command: ({ received }, _, sent) => ({
      type: 'make-complaint',
      receivedOn: received || null,
      sent,
    }),
  },
]
