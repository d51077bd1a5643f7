/** What tests of clocks are made of. */
import fc from 'fast-check'
import type { Calendar, Clock, ClosedDay, Limit } from './clock.ts'
import { addDays } from './days.ts'

export const aDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days))

/** Days near enough to a clock's start to matter. */
export const aDayNear = fc.integer({ min: 0, max: 250 }).map((days) => addDays('2026-01-01', days))

export const aLimit: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ count: fc.constant('working-days' as const), days: fc.integer({ min: 1, max: 60 }) }),
  fc.record({
    count: fc.constant('calendar-days' as const),
    days: fc.integer({ min: 1, max: 90 }),
    rollsForward: fc.boolean(),
  }),
  fc.record({
    count: fc.constant('months' as const),
    months: fc.integer({ min: 1, max: 6 }),
    rollsForward: fc.boolean(),
  }),
)

export const aPause = fc
  .tuple(aDayNear, fc.integer({ min: 0, max: 40 }))
  .map(([from, days]) => ({ from, until: addDays(from, days) }))

const anExtension = fc.record({ until: aDayNear, on: aDayNear })

export const aClock: fc.Arbitrary<Clock> = fc.record({
  startedOn: aDayNear,
  limit: aLimit,
  pauses: fc.array(aPause, { maxLength: 4 }),
  extensions: fc.array(anExtension, { maxLength: 2 }),
})

export const aCalendar: fc.Arbitrary<Calendar> = fc
  .array(fc.tuple(aDayNear, fc.constantFrom<ClosedDay>('holiday', 'closing-day')), {
    maxLength: 20,
  })
  .map((closed) => calendarOf(closed))

export function calendarOf(closed: readonly (readonly [string, ClosedDay])[]): Calendar {
  return { closed: new Map(closed), knownUntil: '2030-12-31' }
}

export function clockOf(startedOn: string, limit: Limit): Clock {
  return { startedOn, limit, pauses: [], extensions: [] }
}
