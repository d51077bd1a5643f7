/** Acts that keep a file right: what the person said, which service, how urgent, which term runs. */
import { saidWays } from '../../letterbox/index.ts'
import { suspensionOf } from '../procedure/council.ts'
import { isOpen as isUnanswered, statusOf, waitingFor } from '../procedure/state.ts'
import type { ActDefinition } from './act.ts'
import { stateIn } from './scene.ts'
import type { Scene } from './scene.ts'

const isOpen = (scene: Scene) => statusOf(stateIn(scene)) !== 'closed'

export const upkeepActs: readonly ActDefinition[] = [
  {
    name: 'heard',
    isForQuestions: true,
    group: 'person',
    isFitting: () => true,
    fields: ({ text: { t } }) => [
      {
        kind: 'choice',
        name: 'way',
        label: 'act-field.way',
        options: saidWays.map((value) => ({ value, text: t(`act-choice.way-${value}`) })),
      },
      { kind: 'day', name: 'on', label: 'act-field.heard-on' },
      { kind: 'text', name: 'body', label: 'act-field.heard' },
    ],
    command: ({ on = '' }, { id }) => ({ type: 'receive-message', messageId: id, on }),
    received: ({ way = 'telephone', on = '', body = '' }, { id }) => ({
      id,
      source: 'complainant',
      kind: `by-${saidWays.find((each) => each === way) ?? 'telephone'}`,
      body,
      on,
    }),
  },
  {
    name: 'still-waiting',
    group: 'person',
    isFitting: (scene) => isOpen(scene) && stateIn(scene).step !== 'acknowledgement',
    letters: () => [{ to: 'person', name: 'still-waiting' }],
    facts: (_, scene) => {
      const { course } = stateIn(scene)
      const waitsFor = waitingFor(stateIn(scene))
      const ask = course.asks.find(isUnanswered)
      const askedOn = waitsFor === 'person' ? course.personAsk?.toldOn : ask?.askedOn
      return { waitsFor, askedOn: askedOn ?? '' }
    },
    command: (_, __, [sending]) => {
      if (!sending) throw new Error('a status message without a letter')
      const { messageId, taskId } = sending
      return { type: 'send-message', kind: 'still-waiting', messageId, taskId }
    },
  },
  {
    name: 'service',
    isForQuestions: true,
    group: 'file',
    isFitting: isOpen,
    fields: ({ services }) => [
      {
        kind: 'list',
        name: 'service',
        label: 'act-field.service',
        options: services.map(({ id, name }) => ({ value: id, text: name })),
      },
    ],
    command: ({ service = '' }) => ({ type: 'set-service', serviceId: service }),
  },
  {
    name: 'theme',
    isForQuestions: true,
    group: 'file',
    isFitting: () => true,
    fields: ({ themes }) => [
      {
        kind: 'list',
        name: 'theme',
        label: 'act-field.theme',
        options: themes.map(({ id, name }) => ({ value: id, text: name })),
      },
    ],
    command: ({ theme = '' }) => ({ type: 'set-theme', theme }),
  },
  {
    name: 'urgency',
    isForQuestions: true,
    group: 'file',
    isFitting: isOpen,
    fields: ({ text: { t } }) => [
      {
        kind: 'choice',
        name: 'urgent',
        label: 'act-field.urgent',
        options: (['yes', 'no'] as const).map((value) => ({ value, text: t(value) })),
      },
      { kind: 'text', name: 'why', label: 'act-field.why' },
    ],
    command: ({ urgent }, { remarkId }) => ({
      type: 'set-urgency',
      isUrgent: urgent === 'yes',
      remarkId,
    }),
    remark: 'why',
  },
  {
    name: 'term',
    group: 'file',
    isFitting: () => true,
    fields: ({ text: { t } }) => [
      { kind: 'day', name: 'received', label: 'act-field.decision-received' },
      {
        kind: 'choice',
        name: 'remedies',
        label: 'act-field.remedies',
        options: (['yes', 'no', 'unknown'] as const).map((value) => ({
          value,
          text: value === 'unknown' ? t('act-choice.unknown') : t(value),
        })),
      },
    ],
    command: ({ received = '', remedies }) => ({
      type: 'set-term',
      receivedOn: received,
      remediesMentioned: remedies === 'unknown' ? null : remedies === 'yes',
    }),
  },
  {
    name: 'attestation',
    group: 'file',
    isFitting: (scene) => {
      const suspension = suspensionOf(stateIn(scene), scene.context)
      const isProof = suspension.applies && suspension.endedBy === 'longest'
      return isProof && !stateIn(scene).course.term?.attestedOn
    },
    letters: () => [{ to: 'person', name: 'attestation' }],
    command: (_, __, sent) => ({ type: 'attest', sent }),
  },
]
