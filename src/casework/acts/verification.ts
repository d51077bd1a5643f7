/** Acts of the verification: asking the person, finding admissible or not, waiting, handing over. */
import { statusOf } from '../procedure/state.ts'
import type { ContactChannel } from '../procedure/state.ts'
import type { ActDefinition, Option } from './act.ts'
import { languageOf, lastDayOf, stateIn } from './scene.ts'
import type { Scene } from './scene.ts'

const isActive = (scene: Scene) => statusOf(stateIn(scene)) === 'active'
const isOpen = (scene: Scene) => statusOf(stateIn(scene)) !== 'closed'
const isAcknowledged = (scene: Scene) => stateIn(scene).step !== 'acknowledgement'
const inVerification = (scene: Scene) => stateIn(scene).step === 'verification'
const inDialogue = (scene: Scene) => stateIn(scene).step === 'dialogue'

export const verificationActs: readonly ActDefinition[] = [
  {
    name: 'admissible',
    group: 'next',
    isFitting: (scene) => isOpen(scene) && inVerification(scene),
    fields: (scene) => [
      {
        kind: 'choice',
        name: 'contact',
        label: 'act-field.contact',
        options: choices(scene, ['done', 'waived'], 'contact'),
      },
      { kind: 'text', name: 'why', label: 'act-field.why-waived', isOptional: true },
      {
        kind: 'choice',
        name: 'old',
        label: 'act-field.old',
        options: choices(scene, ['no', 'excepted'], 'old'),
      },
    ],
    letters: () => [{ to: 'person', name: 'admissible' }],
    command: ({ contact, old, why }, { remarkId }, sent) => ({
      type: 'find-admissible',
      priorContact: contact === 'waived' ? 'waived' : 'done',
      isExcepted: old === 'excepted',
      remarkId: why ? remarkId : null,
      sent,
    }),
    remark: 'why',
  },
  {
    name: 'inadmissible',
    group: 'next',
    isFitting: (scene) => isOpen(scene) && (inVerification(scene) || inDialogue(scene)),
    fields: (scene) => [
      {
        kind: 'list',
        name: 'ground',
        label: 'act-field.ground',
        options: grounds(scene),
      },
      {
        kind: 'list',
        name: 'referral',
        label: 'act-field.referral',
        hint: 'act-field.referral-hint',
        isOptional: true,
        options: referrals(scene),
      },
    ],
    letters: ({ ground }, scene) => [{ to: 'person', name: letterOfGround(scene, ground) }],
    facts: ({ ground, referral = '' }, scene) => {
      const chosen = groundOf(scene, ground)
      const language = languageOf(scene, 'person')
      return {
        groundReason: chosen?.reasons[language] ?? '',
        reason: chosen?.names[language] ?? '',
        referral: chosen?.refersTo === 'service' ? (stateIn(scene).serviceId ?? '') : referral,
      }
    },
    command: ({ ground = '', referral }, _, sent) => ({
      type: 'find-inadmissible',
      ground,
      referral: referral || null,
      sent,
    }),
  },
  {
    name: 'ask-person',
    group: 'person',
    isFitting: (scene) =>
      isActive(scene) && isAcknowledged(scene) && !stateIn(scene).course.personAsk,
    letters: () => [{ to: 'person', name: 'ask-information' }],
    facts: (_, scene) => ({ answerBy: lastDayOf(scene, 'person-answer') }),
    command: (_, __, sent) => ({ type: 'ask-person', sent }),
  },
  {
    name: 'ask-again',
    group: 'person',
    isFitting: (scene) => {
      const { personAsk } = stateIn(scene).course
      return isOpen(scene) && personAsk !== null && !personAsk.again
    },
    fields: (scene) => [
      {
        kind: 'choice',
        name: 'channel',
        label: 'act-field.channel',
        options: otherChannels(scene),
      },
    ],
    letters: ({ channel }) => [{ to: 'person', name: 'ask-again', by: channelOf(channel) }],
    facts: (_, scene) => ({
      answerBy: lastDayOf(scene, 'unreachable'),
      askedOn: stateIn(scene).course.personAsk?.toldOn ?? '',
    }),
    command: ({ channel }, _, sent) => ({
      type: 'ask-person-again',
      channel: channelOf(channel),
      sent,
    }),
  },
  {
    name: 'hold',
    group: 'file',
    isFitting: (scene) => isActive(scene) && isAcknowledged(scene),
    fields: ({ house, text }) => [
      {
        kind: 'choice',
        name: 'reason',
        label: 'act-field.reason',
        options: house.procedure.holdReasons.map(({ id, names }) => ({
          value: id,
          text: names[text.lang],
        })),
      },
      { kind: 'day', name: 'until', label: 'act-field.hold-until', isOptional: true },
    ],
    letters: () => [{ to: 'person', name: 'held' }],
    facts: ({ reason, until = '' }, scene) => ({
      reason:
        scene.house.procedure.holdReasons.find(({ id }) => id === reason)?.names[
          languageOf(scene, 'person')
        ] ?? '',
      until,
    }),
    command: ({ reason = '', until }, _, sent) => ({
      type: 'hold',
      reason,
      until: until || null,
      sent,
    }),
  },
  {
    name: 'resume',
    group: 'next',
    isFitting: (scene) => statusOf(stateIn(scene)) === 'held',
    letters: () => [{ to: 'person', name: 'resumed' }],
    command: (_, __, sent) => ({ type: 'resume', sent }),
  },
  {
    name: 'transfer',
    group: 'file',
    isFitting: (scene) => isOpen(scene) && isAcknowledged(scene),
    fields: ({ house, text }) => [
      {
        kind: 'list',
        name: 'body',
        label: 'act-field.body',
        options: house.procedure.otherOmbudsmen.map(({ id, names }) => ({
          value: id,
          text: names[text.lang],
        })),
      },
      { kind: 'day', name: 'consent', label: 'act-field.consent', hint: 'act-field.consent-hint' },
    ],
    letters: () => [
      { to: 'person', name: 'transferred' },
      { to: 'body', name: 'transfer-body' },
    ],
    facts: ({ body = '' }) => ({ body }),
    command: ({ body = '', consent = '' }, _, sent) => ({
      type: 'transfer',
      body,
      consentOn: consent,
      sent,
    }),
  },
]

function choices(
  { text: { t } }: Scene,
  values: readonly string[],
  of: 'contact' | 'old',
): Option[] {
  return values.map((value) => ({
    value,
    text: t(`act-choice.${of}-${value}` as 'act-choice.contact-done'),
  }))
}

function grounds({ house, text }: Scene): Option[] {
  return house.procedure.grounds
    .filter(({ isOn }) => isOn)
    .map(({ id, names }) => ({ value: id, text: names[text.lang] }))
}

function groundOf({ house }: Scene, ground: string | undefined) {
  return house.procedure.grounds.find(({ id }) => id === ground)
}

function letterOfGround(scene: Scene, ground: string | undefined) {
  if (groundOf(scene, ground)?.effect === 'hold') return 'held'
  return ground === 'no-prior-contact' ? 'premature' : 'inadmissible'
}

function referrals({ book, text }: Scene): Option[] {
  return [...book.referrals.values()].map(({ id, names }) => ({
    value: id,
    text: names[text.lang],
  }))
}

const channels = ['email', 'post', 'telephone'] as const satisfies readonly ContactChannel[]

function otherChannels({ file, text: { t } }: Scene): Option[] {
  return channels
    .filter((channel) => channel !== file.state.contactChannel)
    .map((channel) => ({ value: channel, text: t(`channel.${channel}`) }))
}

function channelOf(channel: string | undefined): ContactChannel {
  return channels.find((each) => each === channel) ?? 'post'
}
