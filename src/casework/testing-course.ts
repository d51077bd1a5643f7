/** For tests of what its complainant sees: files to which things happened, a day for each. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mailboxView } from '../letterbox/index.ts'
import { contextAt } from './house.ts'
import type { Command, Sending } from './procedure/commands.ts'
import { decide } from './procedure/decide.ts'
import { evolve } from './procedure/evolve.ts'
import type { CaseState, Registration } from './procedure/state.ts'
import type { Row } from './store-rows.ts'
import { testHouse } from './testing.ts'
import { viewOf } from './view.ts'

const house = await testHouse()

export type Happening = readonly [day: string, command: Command]

/** Lodged on a Monday, acknowledged that day, asked for by e-mail, in French. */
export const verified = [
  ['2026-03-02', { type: 'register', registration: registration(), lodgedAt: noon('2026-03-02') }],
  ['2026-03-02', { type: 'acknowledge', messageId: 'ack', taskId: null }],
] as const satisfies Happening[]
export const examined = [
  ...verified,
  [
    '2026-03-04',
    {
      type: 'find-admissible',
      priorContact: 'done',
      isExcepted: false,
      remarkId: null,
      sent: letters('person'),
    },
  ],
] as const satisfies Happening[]
export const asked = [
  ...examined,
  [
    '2026-03-05',
    { type: 'ask-service', askId: 'q', kind: 'question', sent: letters('service', 'person') },
  ],
] as const satisfies Happening[]
export const concluded = [
  ...asked,
  ['2026-03-20', answered('q')],
  ['2026-03-20', { type: 'make-finding', standard: 'courtesy', finding: 'not-met' }],
  ['2026-03-23', { type: 'ask-service', askId: 'a', kind: 'analysis', sent: letters('service') }],
  ['2026-03-30', answered('a')],
  [
    '2026-04-01',
    { type: 'conclude', assessment: 'founded', result: null, sent: letters('person', 'service') },
  ],
] as const satisfies Happening[]

export function view(...happenings: Happening[]) {
  return viewOfState(stateAfter(happenings))
}

/** As the portal reads it. */
export function viewOfState(
  state: CaseState,
  messages: Row<'casework.message'>[] = [],
  documents: Row<'casework.document'>[] = [],
) {
  const settings = house.procedure
  const names = { caseManager: 'Vera Peeters', service: 'Commune d’Ixelles' }
  const made = viewOf({ state, settings, ...names, messages, documents, openings: [] })
  assert.deepEqual(mailboxView.parse(JSON.parse(JSON.stringify(made))), made)
  return made
}

export function stateAfter(happenings: readonly Happening[]): CaseState {
  let state: CaseState | null = null
  for (const [day, command] of happenings) {
    const decision = decide(state, command, contextAt(house, noon(day)))
    assert(decision.ok, `${command.type} was refused: ${JSON.stringify(decision)}`)
    state = decision.events.reduce(evolve, state)
  }
  return state ?? assert.fail('nothing happened')
}

export function registration(change: Partial<Registration> = {}): Registration {
  return {
    reference: { year: 2026, number: 123 },
    kind: 'complaint',
    language: 'fr',
    contactChannel: 'email',
    channel: 'web',
    serviceId: 'municipality-ixelles',
    mailboxId: 'box',
    isUrgent: false,
    ...change,
  }
}

export function letters(...to: Sending['to'][]): Sending[] {
  return to.map((each) => ({ to: each, messageId: randomUUID(), taskId: null }))
}

/** Somebody still has to post it, or to mail it by hand. */
export function written(to: Sending['to']): Sending[] {
  return [{ to, messageId: randomUUID(), taskId: 'task' }]
}

export function answered(askId: string): Command {
  const receivedOn = askId === 'q' ? '2026-03-20' : '2026-03-30'
  return { type: 'record-answer', askId, receivedOn, messageId: randomUUID() }
}

export function turnedDown(ground: string): Happening {
  return [
    '2026-03-06',
    { type: 'find-inadmissible', ground, referral: null, sent: letters('person') },
  ]
}

export function noon(day: string): Date {
  return new Date(`${day}T11:00:00Z`)
}
