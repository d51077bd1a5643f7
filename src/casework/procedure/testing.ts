/** For tests: a file that is walked through the procedure, each command on a day. */
import assert from 'node:assert/strict'
import { contextAt } from '../house.ts'
import type { House } from '../house.ts'
import type { Command, Sending } from './commands.ts'
import type { Context } from './context.ts'
import { decide } from './decide.ts'
import type { Event } from './events.ts'
import { evolve } from './evolve.ts'
import type { CaseState, Registration } from './state.ts'

export const registration: Registration = {
  reference: { year: 2026, number: 123 },
  kind: 'complaint',
  language: 'fr',
  contactChannel: 'email',
  channel: 'web',
  serviceId: 'municipality-ixelles',
  mailboxId: 'box',
  isUrgent: false,
}

/** Into the mailbox, so that the person counts as told that day. */
const toPerson: Sending = { to: 'person', messageId: 'letter', taskId: null }
export const told = { sent: [toPerson] }
/** By somebody's hand: told when the task is done. */
export const byHand = { sent: [{ to: 'service', messageId: 'paper', taskId: 'task' } as const] }

export interface Walked {
  readonly state: CaseState
  readonly events: readonly Event[]
  readonly does: (day: string, command: Command) => Walked
  /** Why it is refused; undefined: it is not. */
  readonly refusal: (day: string, command: Command) => string | undefined
}

export function contextOn({ house }: { house: House }, day: string): Context {
  return contextAt(house, new Date(`${day}T10:00:00Z`))
}

/** Lodged and acknowledged by the mailbox on that day. */
export function acknowledged(house: House, day: string, about: Partial<Registration> = {}): Walked {
  return walked(house, null, [])
    .does(day, {
      type: 'register',
      registration: { ...registration, ...about },
      lodgedAt: new Date(`${day}T09:00:00Z`),
    })
    .does(day, { type: 'acknowledge', messageId: 'ack', taskId: null })
}

export function walked(house: House, state: CaseState | null, events: readonly Event[]): Walked {
  const on = (day: string, command: Command) => decide(state, command, contextOn({ house }, day))
  return {
    get state() {
      return state ?? assert.fail('nothing was registered')
    },
    events,
    does(day, command) {
      const decision = on(day, command)
      assert.ok(decision.ok, `${command.type}: ${decision.ok ? '' : decision.refusal}`)
      const next = decision.events.reduce(evolve, state)
      return walked(house, next, [...events, ...decision.events])
    },
    refusal(day, command) {
      const decision = on(day, command)
      return decision.ok ? undefined : decision.refusal
    },
  }
}

/** The letter or paper that waits was posted, said or mailed. */
export function posted(day: string, about: Partial<Sending> = {}): Command {
  return {
    type: 'mark-told',
    toldOn: day,
    task: {
      id: 'task',
      messageId: 'paper',
      messageKind: 'service-question',
      to: 'service',
      createdAt: new Date('2026-01-01T00:00:00Z'),
      isDone: false,
      ...about,
    },
  }
}
