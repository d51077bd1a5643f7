/** What happened, as the history says it. Pure. */
import { dayText } from '../../platform/i18n/dates.ts'
import type { Labels } from '../labels.ts'
import type { Event } from '../procedure/events.ts'
import { clockKind } from '../procedure/state.ts'
import type { CaseworkText } from '../text.ts'
import { todoEventText } from '../todos/event-text.ts'

/** What ids and codes in a file's events stand for. */
export interface EventNames {
  /** Of staff. */
  readonly names: ReadonlyMap<string, string>
  readonly services: ReadonlyMap<string, string>
  readonly topics: ReadonlyMap<string, string>
  readonly labels: Labels
}

type Speaking = {
  readonly [Type in Event['type']]: (
    event: Extract<Event, { type: Type }>,
    text: CaseworkText,
    names: EventNames,
  ) => string
}

export function eventText(text: CaseworkText, names: EventNames, event: Event): string {
  const speak = speaking[event.type] as (
    event: Event,
    text: CaseworkText,
    names: EventNames,
  ) => string
  return speak(event, text, names)
}

const speaking: Speaking = {
  registered: ({ registration: { kind } }, { t }) =>
    t(kind === 'complaint' ? 'event.registered' : 'event.registered.question'),
  'made-complaint': (_, { t }) => t('event.made-complaint'),
  seen: (_, { t }) => t('event.seen'),
  'message-received': (_, { t }) => t('event.message-received'),
  acknowledged: ({ taskId }, { t }) => t(taskId ? 'event.acknowledged.task' : 'event.acknowledged'),
  'message-sent': ({ taskId }, { t }) =>
    t(taskId ? 'event.message-sent.task' : 'event.message-sent'),
  assigned: ({ caseManagerId }, { t }, { names }) =>
    t('event.assigned', { name: names.get(caseManagerId) ?? '' }),
  told: ({ toldOn, to = 'person' }, { t, lang }) =>
    t(to === 'person' ? 'event.told' : 'event.told.other', { day: dayText(lang, toldOn) }),
  'step-begun': ({ step }, { t }) => t('event.step-begun', { step: t(`step.${step}`) }),
  'clocks-moved': (_, { t }) => t('event.clocks-moved'),
  'service-set': ({ serviceId }, { t }, { services }) =>
    t('event.service-set', { service: services.get(serviceId) ?? serviceId }),
  'theme-set': ({ theme }, { t }, { topics }) =>
    t('event.theme-set', { theme: topics.get(theme) ?? theme }),
  'contact-changed': ({ contactChannel, language }, { t }) =>
    t('event.contact-changed', {
      channel: t(`channel.${contactChannel}`),
      language: t(`language.${language}`),
    }),
  'urgency-set': ({ isUrgent }, { t }) =>
    t(isUrgent ? 'event.urgency-set.yes' : 'event.urgency-set.no'),
  'danger-near': ({ on }, { t, lang }) => t('event.danger-near', { day: dayText(lang, on) }),
  'danger-noted': ({ danger, isUrgent }, { t, lang }) => {
    if (!danger) return t('event.danger-noted.none')
    const noted = danger.on
      ? t('event.danger-noted.on', { day: dayText(lang, danger.on) })
      : t('event.danger-noted')
    return isUrgent ? `${noted} ${t('event.danger-noted.urgent')}` : noted
  },
  'not-reached': (_, { t }) => t('event.not-reached'),
  'term-set': ({ receivedOn }, { t, lang }) =>
    t('event.term-set', { day: dayText(lang, receivedOn) }),
  'person-asked': (_, { t }) => t('event.person-asked'),
  'person-asked-again': ({ channel }, { t }) =>
    t('event.person-asked-again', { channel: t(`channel.${channel}`).toLowerCase() }),
  'found-admissible': ({ priorContact }, { t }) =>
    t(priorContact === 'waived' ? 'event.found-admissible.waived' : 'event.found-admissible'),
  'found-inadmissible': ({ ground }, { t }, { labels }) =>
    t('event.found-inadmissible', { ground: labels.ground(ground) }),
  transferred: ({ body }, { t }, { labels }) =>
    t('event.transferred', { body: labels.ombudsman(body) }),
  held: ({ reason, until }, { t, lang }, { labels }) =>
    until
      ? t('event.held.until', { reason: labels.hold(reason), day: dayText(lang, until) })
      : t('event.held', { reason: labels.hold(reason) }),
  resumed: ({ why }, { t }) => t(`event.resumed.${why}`),
  'scope-put': (_, { t }) => t('event.scope-put'),
  'service-asked': ({ kind }, { t }) => t(`event.service-asked.${kind}`),
  'service-reminded': ({ isFormal }, { t }) =>
    t(isFormal ? 'event.service-reminded.formal' : 'event.service-reminded'),
  'service-answered': ({ receivedOn }, { t, lang }) =>
    t('event.service-answered', { day: dayText(lang, receivedOn) }),
  'clock-extended': ({ key, until }, { t, lang }) =>
    t('event.clock-extended', { clock: t(`clock.${clockKind(key)}`), day: dayText(lang, until) }),
  'wait-asked': ({ code, until }, { t, lang }, { labels }) =>
    t('event.wait-asked', { what: labels.wait(code), day: dayText(lang, until) }),
  'wait-answered': ({ answer }, { t }) => t(`event.wait-answered.${answer}`),
  'finding-made': ({ standard, finding }, { t }, { labels }) =>
    t(`event.finding-made.${finding ?? 'none'}`, { standard: labels.standard(standard) }),
  concluded: ({ assessment }, { t }) =>
    t('event.concluded', { assessment: t(`assessment.${assessment}`) }),
  'rectification-recorded': ({ outcome }, { t }) =>
    t('event.rectification-recorded', { result: t(`result.${outcome}`) }),
  withdrawn: ({ on }, { t, lang }) => t('event.withdrawn', { day: dayText(lang, on) }),
  closed: ({ reason }, { t }) => t('event.closed', { reason: t(`closing.${reason}`) }),
  reopened: ({ reason }, { t }, { labels }) =>
    t('event.reopened', { reason: labels.reopen(reason) }),
  attested: (_, { t }) => t('event.attested'),
  'mailbox-end-announced': ({ until, isMailed }, { t, lang }) =>
    t(isMailed ? 'event.mailbox-end-announced' : 'event.mailbox-end-announced.not-mailed', {
      day: dayText(lang, until),
    }),
  'mailbox-closed': (_, { t }) => t('event.mailbox-closed'),
  'note-written': ({ correctsId }, { t }) =>
    t(correctsId ? 'event.note-written.corrected' : 'event.note-written'),
  'translation-added': ({ of, correctsId }, { t }) => {
    const added = of === 'voice' ? 'event.voice-written-down' : 'event.translation-added'
    return t(correctsId ? `${added}.corrected` : added)
  },
  'people-changed': (_, { t }) => t('event.people-changed'),
  'code-renewed': ({ isOwn }, { t }) => t(isOwn ? 'event.code-made' : 'event.code-renewed'),
  'access-ended': (_, { t }) => t('event.access-ended'),
  'document-marked': ({ isNotPassedOn }, { t }) =>
    t(isNotPassedOn ? 'event.document-marked.no' : 'event.document-marked.yes'),
  'todo-added': (event, text, { names }) => todoEventText(text, names, event),
  'todo-moved': (event, text, { names }) => todoEventText(text, names, event),
  'todo-ended': (event, text, { names }) => todoEventText(text, names, event),
}
