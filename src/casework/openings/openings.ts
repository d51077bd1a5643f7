/** Who opened a file, as its complainant sees it: a line for each day and role, never a name. Pure. */
import { endOfDay } from '../../deadlines/index.ts'
import type { MailboxView } from '../../letterbox/index.ts'
import { dayIn } from '../../platform/clock.ts'
import type { Opening } from '../../secrecy/index.ts'

export type OpeningLine = NonNullable<MailboxView['openings']>[number]

/** Of a file that is opened every day, half a year: a view is sealed anew with each change. */
const mostLines = 200

/** Newest first. */
export function openingLines(openings: readonly Opening[], timeZone: string): OpeningLine[] {
  const lines = openings.map(({ at, role }) => ({ on: dayIn(timeZone, at), role }))
  const each = new Map(lines.map((line) => [`${line.on} ${line.role}`, line]))
  return [...each.values()]
    .sort((one, other) => order(other.on, one.on) || order(one.role, other.role))
    .slice(0, mostLines)
}

/** What happens today is shown tomorrow: until then the day is not over, nor is anybody watched at work. */
export function startOfToday(timeZone: string, at: Date): Date {
  const yesterday = Temporal.PlainDate.from(dayIn(timeZone, at)).subtract({ days: 1 })
  return endOfDay(yesterday.toString(), timeZone)
}

function order(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
