/**
 * The only source of the time. Passed in wherever time matters, so that a test can set it;
 * SQL never asks the database what time it is.
 */
export type Now = () => Date

export const systemClock: Now = () => new Date()

/** The calendar day, `YYYY-MM-DD`, that it is in `timeZone` at that moment. */
export function dayIn(timeZone: string, at: Date): string {
  return at.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

export function yearIn(timeZone: string, at: Date): number {
  return at.toTemporalInstant().toZonedDateTimeISO(timeZone).year
}
