/** Where days meet moments: only here does it matter where the office is. */
import { addDays } from './days.ts'

/** The moment at which a day is over. Days of 23 and 25 hours have their own length. */
export function endOfDay(day: string, timeZone: string): Date {
  const next = Temporal.PlainDate.from(addDays(day, 1)).toZonedDateTime({ timeZone })
  return new Date(next.epochMilliseconds)
}

export function isLate(dueOn: string, at: Date, timeZone: string): boolean {
  return at >= endOfDay(dueOn, timeZone)
}
