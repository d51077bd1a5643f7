/** For tests: files in a real office, days that pass, and the worker's rounds on them. */
import assert from 'node:assert/strict'
import type { Db } from '../../platform/db/database.ts'
import type { OfficeKey } from '../../secrecy/index.ts'
import { openNext } from '../arrival/envelopes.ts'
import type { Doing } from '../acting.ts'
import { findFile, listEvents } from '../file-store.ts'
import type { House } from '../house.ts'
import type { Command, Sending } from '../procedure/commands.ts'
import { actOn, sampleComplaint, sendComplaint } from '../testing.ts'
import { listMadeTodos } from '../todos/todo-store.ts'
import { watchFiles } from './watch.ts'

/** Of a whole office for tests, as far as it matters here. */
interface AtWork {
  readonly db: Db
  readonly portal: Db
  readonly house: House
  readonly officeKey: Pick<OfficeKey, 'recipient' | 'opener'>
  readonly clock: { at: Date }
}

export function watchedOffice({ db, portal, house, officeKey, clock }: AtWork) {
  const logged: unknown[] = []
  const parts = { db, house, now: () => clock.at, log: (event: unknown) => logged.push(event) }

  return {
    logged,
    /** The worker's round, at that moment, by the rules of that house. */
    round: async (moment: string, by: House = house) => {
      clock.at = momentOf(moment)
      await watchFiles({ ...parts, house: by })
    },
    lodge: async (moment: string, change: Parameters<typeof sampleComplaint>[0] = {}) => {
      clock.at = momentOf(moment)
      const { recipient, opener } = officeKey
      const holder = await sendComplaint(portal, recipient, sampleComplaint(change), clock.at)
      while (await openNext({ ...parts, opener }));
      const found = async () => {
        const file = await findFile(db, holder.reference)
        assert.ok(file)
        return file
      }
      return {
        ...holder,
        path: `/files/OM.${holder.reference.year}.${holder.reference.number}`,
        id: (await found()).id,
        state: async () => (await found()).state,
        events: async () => (await listEvents(db, (await found()).id)).map(({ event }) => event),
        todos: async () => await listMadeTodos(db, [(await found()).id]),
        async openTodos() {
          const made = await listMadeTodos(db, [(await found()).id])
          return made.filter(({ outcome }) => !outcome).map(({ kind }) => kind)
        },
        async does(
          day: string,
          by: string,
          command: Command | Doing['command'],
          doing: Partial<Doing> = {},
          rules: House = house,
        ) {
          clock.at = momentOf(day)
          const act = { house: rules, by, at: clock.at }
          const asked = typeof command === 'function' ? command : () => command
          const done = await actOn(db, act, holder.reference, { command: asked, ...doing })
          assert.ok(done.ok, JSON.stringify(done))
        },
      }
    },
  }
}

/** A day stands for its noon. */
export function momentOf(moment: string): Date {
  return new Date(moment.includes('T') ? moment : `${moment}T11:00:00Z`)
}

export function sentTo(to: Sending['to'], messageId: string): { sent: Sending[] } {
  return { sent: [{ to, messageId, taskId: null }] }
}
