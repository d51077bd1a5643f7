/**
 * Half-days on which the office can be rung, rings back or receives: each `2026-11-30T14:00/17:00`, where
 * the office is. Pure; closing days and changes of the clock are reckoned with.
 */
import type { Office } from './office.ts'

type Hours = Office['contact']['telephoneHours']

/** The next that have not begun, earliest first; looks no further than eight weeks. */
export function slotsAfter(
  { closedDays, timeZone }: Pick<Office, 'closedDays' | 'timeZone'>,
  hours: Hours,
  { at, count }: { at: Date; count: number },
): string[] {
  const local = at.toTemporalInstant().toZonedDateTimeISO(timeZone)
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
  const slots: string[] = []
  for (let ahead = 0; ahead < 56 && slots.length < count; ahead++) {
    const day = local.toPlainDate().add({ days: ahead })
    if (closedDays.has(day.toString())) continue
    const open = hours
      .filter(({ days, from }) => days.includes(day.dayOfWeek) && (ahead > 0 || from > time))
      .map(({ from, to }) => `${day.toString()}T${from}/${to}`)
    slots.push(...open.toSorted())
  }
  return slots.slice(0, count)
}

/** Its day and its times, as they are written. */
export function slotParts(slot: string): { day: string; from: string; to: string } {
  return { day: slot.slice(0, 10), from: slot.slice(11, 16), to: slot.slice(17) }
}

/** The moments at which it begins and ends. */
export function slotSpan(slot: string, timeZone: string): { from: Date; until: Date } {
  const { day, from, to } = slotParts(slot)
  const moment = (time: string) => {
    const date = Temporal.PlainDate.from(day)
    const plainTime = Temporal.PlainTime.from(time)
    return new Date(date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds)
  }
  return { from: moment(from), until: moment(to) }
}
