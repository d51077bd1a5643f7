/**
 * When a complaint was lodged that did not come by the portal. Pure: the office's rule for each channel
 * and the present moment are brought along.
 *
 * A day without a time is taken from its first moment on. Terms and limits are counted in days, so no
 * last day moves by it; and where a moment matters, the earlier one is the person's.
 */
import { dayIn } from '../../platform/clock.ts'
import type { Office } from '../../platform/office/index.ts'
import { readDate } from '../../platform/typed-date.ts'
import type { EntryChannel, Lodging } from '../procedure/state.ts'

/** As the channels stand on the page. */
export const entryChannels = [
  'telephone',
  'post',
  'email',
  'visit',
] as const satisfies readonly EntryChannel[]

export interface TypedLodging {
  readonly day?: string | undefined
  readonly month?: string | undefined
  readonly year?: string | undefined
  readonly time?: string | undefined
  /** Of a letter: the day is that of its arrival, because the postmark cannot be read. */
  readonly hasNoPostmark: boolean
}

export type LodgingProblem =
  | { readonly field: 'day'; readonly code: 'none' | 'date-incomplete' | 'date-impossible' }
  | { readonly field: 'time'; readonly code: 'time-impossible' }
  | { readonly field: 'day' | 'time'; readonly code: 'to-come' }

export type LodgingReading =
  | { readonly ok: true; readonly at: Date; readonly lodging: Lodging }
  | { readonly ok: false; readonly problem: LodgingProblem }

export function readLodging(
  typed: TypedLodging,
  channel: EntryChannel,
  { channels, timeZone }: Pick<Office, 'channels' | 'timeZone'>,
  now: Date,
): LodgingReading {
  const day = readDate(typed)
  if (!day.ok) return refuse({ field: 'day', code: day.refusal })
  if (!day.date) return refuse({ field: 'day', code: 'none' })
  const time = readTime(typed.time)
  if (time === 'impossible') return refuse({ field: 'time', code: 'time-impossible' })

  if (day.date > dayIn(timeZone, now)) return refuse({ field: 'day', code: 'to-come' })
  const at = momentOf(day.date, time, timeZone)
  if (at > now) return refuse({ field: 'time', code: 'to-come' })
  const isArrival = channel === 'post' && typed.hasNoPostmark
  const rule = isArrival ? 'arrival' : channels[channel].lodgedAt
  return { ok: true, at, lodging: { rule, isDayOnly: time === undefined } }
}

/** In the hour that a clock change leaves out, the moment at which it would have been. */
function momentOf(day: string, plainTime: Temporal.PlainTime | undefined, timeZone: string): Date {
  const date = Temporal.PlainDate.from(day)
  const zoned = date.toZonedDateTime(plainTime ? { timeZone, plainTime } : { timeZone })
  return new Date(zoned.epochMilliseconds)
}

/** As people write it: `9:05`, `9.05`, `9h05`, `9u`, `0905`. Undefined: nothing was typed. */
function readTime(typed: string | undefined): Temporal.PlainTime | 'impossible' | undefined {
  const text = typed?.trim().toLowerCase()
  if (!text) return undefined
  const [, hour, minute] =
    /^(\d{1,2})\s*(?:[:.hu]\s*(\d{2})?)?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text) ?? []
  const [h, m] = [Number(hour), Number(minute ?? 0)]
  return h < 24 && m < 60 ? Temporal.PlainTime.from({ hour: h, minute: m }) : 'impossible'
}

function refuse(problem: LodgingProblem): LodgingReading {
  return { ok: false, problem }
}
