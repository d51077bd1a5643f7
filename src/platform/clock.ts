/**
 * The only source of the time. Passed in wherever time matters, so that a test can set it;
 * SQL never asks the database what time it is.
 */
import { remembering } from './remembering.ts'

export type Now = () => Date

export const systemClock: Now = () => new Date()

/** The calendar day, `YYYY-MM-DD`, that it is in `timeZone` at that moment. */
export function dayIn(timeZone: string, at: Date): string {
  const minute = Math.floor(at.getTime() / 60_000)
  return daysOfMinutes(`${timeZone} ${minute}`, () =>
    at.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate().toString(),
  )
}

/** No day anywhere begins within a minute; a list asks for a hundred, and the next page for the same. */
const daysOfMinutes = remembering<string>(5000)

export function yearIn(timeZone: string, at: Date): number {
  return at.toTemporalInstant().toZonedDateTimeISO(timeZone).year
}
