/** Acts about a request to wait: what the service is asked to leave for now, and what it says. */
import { dayText } from '../../platform/i18n/dates.ts'
import { statusOf } from '../procedure/state.ts'
import type { WaitAnswer } from '../procedure/state.ts'
import type { ActDefinition, Option } from './act.ts'
import { lastDayOf, stateIn } from './scene.ts'
import type { Scene } from './scene.ts'

const isOpen = (scene: Scene) => statusOf(stateIn(scene)) !== 'closed'

export const waitActs: readonly ActDefinition[] = [
  {
    name: 'wait',
    group: 'service',
    isFitting: isOpen,
    fields: ({ house, text: { lang } }) => [
      {
        kind: 'choice',
        name: 'what',
        label: 'act-field.wait-for',
        options: house.procedure.waits.map(({ id, names }) => ({ value: id, text: names[lang] })),
      },
      { kind: 'day', name: 'until', label: 'act-field.wait-until' },
    ],
    letters: () => [
      { to: 'service', name: 'service-wait' },
      { to: 'person', name: 'wait-asked' },
    ],
    facts: ({ what = '', until = '' }, scene) => ({
      waitFor: what,
      until,
      answerBy: lastDayOf(scene, 'wait-answer'),
    }),
    command: ({ what = '', until = '' }, { id }, sent) => ({
      type: 'ask-wait',
      waitId: id,
      code: what,
      until,
      sent,
    }),
  },
  {
    name: 'wait-answer',
    group: 'service',
    isFitting: (scene) => isOpen(scene) && openWaits(scene).length > 0,
    fields: (scene) => [
      { kind: 'choice', name: 'wait', label: 'act-field.which-wait', options: waitOptions(scene) },
      {
        kind: 'choice',
        name: 'answer',
        label: 'act-field.wait-answer',
        options: (['yes', 'no', 'none'] as const).map((value) => ({
          value,
          text: scene.text.t(`event.wait-answered.${value}`),
        })),
      },
      { kind: 'day', name: 'on', label: 'act-field.answered-on' },
    ],
    letters: () => [{ to: 'person', name: 'wait-answered' }],
    facts: ({ wait, answer = '' }, scene) => {
      const asked = stateIn(scene).course.waits.find(({ id }) => id === wait)
      return { waitAnswer: answer, waitFor: asked?.code ?? '', until: asked?.until ?? '' }
    },
    command: ({ wait = '', answer, on = '' }, _, sent) => ({
      type: 'record-wait',
      waitId: wait,
      answer: waitAnswerOf(answer),
      answeredOn: on,
      sent,
    }),
  },
]

function openWaits(scene: Scene) {
  return stateIn(scene).course.waits.filter(({ answer }) => answer === null)
}

function waitOptions(scene: Scene): Option[] {
  const { t, lang } = scene.text
  return openWaits(scene).map(({ id, code, until }) => ({
    value: id,
    text: t('event.wait-asked', {
      what: scene.file.labels.wait(code),
      day: dayText(lang, until),
    }),
  }))
}

function waitAnswerOf(answer: string | undefined): WaitAnswer {
  return answer === 'yes' || answer === 'no' ? answer : 'none'
}
