/** Days as a list of calls leafs through them. Pure. */
import type { Span } from './call-store.ts'

/** So many days later, or earlier. */
export function dayOf(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

export function spanOf(day: string, timeZone: string): Span {
  const begin = (on: string) =>
    new Date(Temporal.PlainDate.from(on).toZonedDateTime({ timeZone }).epochMilliseconds)
  return { from: begin(day), until: begin(dayOf(day, 1)) }
}
