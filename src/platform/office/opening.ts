/**
 * When the telephone is answered: now, until when, or from when. Pure; right on holidays and through
 * clock changes, because it reckons in the office's own time.
 */
import type { Office } from './office.ts'

export type Opening =
  | { readonly isOpen: true; readonly until: string }
  /** `day`: 'today', 'tomorrow' or the calendar day. */
  | {
      readonly isOpen: false
      readonly day: 'today' | 'tomorrow' | Temporal.PlainDate
      readonly from: string
    }

/** Undefined: not within two weeks. Times as `09:00`. */
export function openingAt(office: Office, at: Date): Opening | undefined {
  const local = at.toTemporalInstant().toZonedDateTimeISO(office.timeZone)
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
  const current = hoursOf(office, local.toPlainDate()).find(
    ({ from, to }) => from <= time && time < to,
  )
  if (current) return { isOpen: true, until: current.to }

  for (let ahead = 0; ahead < 14; ahead++) {
    const day = local.toPlainDate().add({ days: ahead })
    const next = hoursOf(office, day).find(({ from }) => ahead > 0 || from > time)
    if (next) return { isOpen: false, day: nameOf(ahead, day), from: next.from }
  }
  return undefined
}

function hoursOf(office: Office, day: Temporal.PlainDate) {
  if (office.closedDays.has(day.toString())) return []
  return office.contact.telephoneHours
    .filter(({ days }) => days.includes(day.dayOfWeek))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

function nameOf(ahead: number, day: Temporal.PlainDate): 'today' | 'tomorrow' | Temporal.PlainDate {
  if (ahead === 0) return 'today'
  return ahead === 1 ? 'tomorrow' : day
}
