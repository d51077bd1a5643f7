/** Acts of the dialogue: what is examined, what the service is asked and says, what is found. */
import { clockKind, isOpen as isUnanswered, statusOf } from '../procedure/state.ts'
import type { Ask, ClockKind } from '../procedure/state.ts'
import { dayText } from '../../platform/i18n/dates.ts'
import type { ActDefinition, Field, Option } from './act.ts'
import { languageOf, lastDayOf, stateIn } from './scene.ts'
import type { Scene } from './scene.ts'

const isOpen = (scene: Scene) => statusOf(stateIn(scene)) !== 'closed'
const isActive = (scene: Scene) => statusOf(stateIn(scene)) === 'active'
const inDialogue = (scene: Scene) => isActive(scene) && stateIn(scene).step === 'dialogue'

export const dialogueActs: readonly ActDefinition[] = [
  {
    name: 'scope',
    group: 'person',
    isFitting: inDialogue,
    letters: () => [{ to: 'person', name: 'scope' }],
    facts: (_, scene) => ({ answerBy: lastDayOf(scene, 'scope-correction') }),
    command: (_, __, sent) => ({ type: 'put-scope', sent }),
  },
  {
    name: 'question',
    group: 'next',
    isFitting: inDialogue,
    fields: (scene) => [tell(scene)],
    letters: ({ tell: tells }) => [
      { to: 'service', name: 'service-question' },
      ...(tells === 'no' ? [] : [{ to: 'person', name: 'service-asked' } as const]),
    ],
    facts: (_, scene) => ({ answerBy: lastDayOf(scene, 'service-answer') }),
    command: (_, { id }, sent) => ({ type: 'ask-service', askId: id, kind: 'question', sent }),
  },
  {
    name: 'analysis',
    group: 'next',
    isFitting: inDialogue,
    letters: () => [{ to: 'service', name: 'service-analysis' }],
    facts: (_, scene) => ({
      answerBy: lastDayOf(scene, 'analysis-answer'),
      standards: notMet(scene),
    }),
    command: (_, { id }, sent) => ({ type: 'ask-service', askId: id, kind: 'analysis', sent }),
  },
  {
    name: 'answer',
    group: 'service',
    isFitting: (scene) => isOpen(scene) && openAsks(scene).length > 0,
    fields: (scene) => [
      askField(scene),
      { kind: 'day', name: 'received', label: 'act-field.received' },
      { kind: 'text', name: 'body', label: 'act-field.answer' },
    ],
    command: ({ ask = '', received = '' }, { id }) => ({
      type: 'record-answer',
      askId: ask,
      receivedOn: received,
      messageId: id,
    }),
    received: ({ received = '', body = '' }, { id }) => ({
      id,
      source: 'service',
      kind: 'service-answer',
      body,
      on: received,
    }),
  },
  reminder('reminder', 'service-reminder', false),
  reminder('formal-request', 'service-formal-request', true),
  {
    name: 'finding',
    group: 'next',
    isFitting: inDialogue,
    fields: ({ house, text: { t, lang } }) => [
      {
        kind: 'list',
        name: 'standard',
        label: 'act-field.standard',
        options: house.procedure.standards.list.map(({ id, names, definition }) => ({
          value: id,
          text: `${names[lang]}: ${definition[lang]}`,
        })),
      },
      {
        kind: 'choice',
        name: 'finding',
        label: 'act-field.finding',
        options: (['met', 'not-met', 'none'] as const).map((value) => ({
          value,
          text: value === 'none' ? t('act-choice.finding-none') : t(`finding.${value}`),
        })),
      },
    ],
    command: ({ standard = '', finding }) => ({
      type: 'make-finding',
      standard,
      finding: finding === 'met' || finding === 'not-met' ? finding : null,
    }),
  },
  {
    name: 'extend',
    group: 'file',
    isFitting: (scene) => isOpen(scene) && clockOptions(scene).length > 0,
    fields: (scene) => [
      { kind: 'choice', name: 'clock', label: 'act-field.clock', options: clockOptions(scene) },
      { kind: 'day', name: 'until', label: 'act-field.extend-until' },
      { kind: 'text', name: 'why', label: 'act-field.why' },
    ],
    command: ({ clock = '', until = '' }, { remarkId }) => ({
      type: 'extend-clock',
      key: clock,
      until,
      remarkId,
    }),
    remark: 'why',
  },
]

function reminder(
  name: 'reminder' | 'formal-request',
  letter: 'service-reminder' | 'service-formal-request',
  isFormal: boolean,
): ActDefinition {
  return {
    name,
    group: 'service',
    isFitting: (scene) => isActive(scene) && openAsks(scene).some((ask) => !ask.isFormal),
    fields: (scene) => [askField(scene)],
    letters: () => [{ to: 'service', name: letter }],
    facts: ({ ask }, scene) => {
      const asked = stateIn(scene).course.asks.find(({ id }) => id === ask)
      return {
        askedOn: asked?.askedOn ?? '',
        answerBy: asked ? (dueOf(scene, asked) ?? lastDayOf(scene, 'service-answer')) : '',
      }
    },
    command: ({ ask = '' }, _, sent) => ({ type: 'remind-service', askId: ask, isFormal, sent }),
  }
}

/** The standing last day, if it is still to come. */
function dueOf(scene: Scene, { id }: Ask): string | undefined {
  const clocks = Object.entries(stateIn(scene).course.clocks)
  const due = clocks.find(([key]) => key.endsWith(`:${id}`))?.[1].dueOn
  return due && due > scene.context.dayOf(scene.context.at) ? due : undefined
}

function tell({ text: { t } }: Scene): Field {
  return {
    kind: 'choice',
    name: 'tell',
    label: 'act-field.tell',
    options: (['yes', 'no'] as const).map((value) => ({ value, text: t(value) })),
  }
}

function openAsks(scene: Scene): readonly Ask[] {
  return stateIn(scene).course.asks.filter(isUnanswered)
}

function askField(scene: Scene): Field {
  const { t, lang } = scene.text
  return {
    kind: 'choice',
    name: 'ask',
    label: 'act-field.ask',
    options: openAsks(scene).map(({ id, kind, askedOn }) => ({
      value: id,
      text: t('act-choice.ask', {
        what: t(`event.service-asked.${kind}`),
        day: dayText(lang, askedOn),
      }),
    })),
  }
}

const extendable: readonly ClockKind[] = [
  'admissibility',
  'examination',
  'person-answer',
  'service-answer',
  'analysis-answer',
  'rectification',
]

function clockOptions({ file, text: { t, lang } }: Scene): Option[] {
  return Object.entries(file.state.course.clocks).flatMap(([key, { dueOn }]) => {
    const kind = clockKind(key)
    if (!extendable.includes(kind) || !dueOn) return []
    const words = { clock: t(`clock.${kind}`), day: dayText(lang, dueOn) }
    return [{ value: key, text: t('event.last-day', words) }]
  })
}

/** The standards that were not met, in the service's language. */
export function notMet(scene: Scene, to: 'person' | 'service' = 'service'): string[] {
  const language = languageOf(scene, to)
  return scene.house.procedure.standards.list
    .filter(({ id }) => stateIn(scene).course.findings[id] === 'not-met')
    .map(({ names }) => names[language])
}
