/** Holidays are listed until a day; last days after it are reckoned without them. Warns in time. */
import type { Office } from './office.ts'

/** About as long as the longest limit that counts working days, with the time to find somebody. */
const monthsBefore = 4

export function isCalendarEnding(
  { calendar }: { readonly calendar: Pick<Office['calendar'], 'to'> },
  today: string,
): boolean {
  const warnedFrom = Temporal.PlainDate.from(calendar.to).subtract({ months: monthsBefore })
  return today > warnedFrom.toString()
}
