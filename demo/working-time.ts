/** When things happen in the demonstration: colleagues work on working days, people write at any hour. Pure. */
import type { Chance } from './chance.ts'

export interface Week {
  readonly timeZone: string
  /** Holidays and closing days. */
  readonly closed: { has: (day: string) => boolean }
}

/** From the first to the last day. */
export interface Span {
  readonly from: string
  readonly until: string
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

export function momentOn(day: string, minute: number, timeZone: string): Date {
  const begin = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone })
  return new Date(begin.add({ minutes: minute }).epochMilliseconds)
}

/** The `count`th working day after that day on which that colleague is there; the day itself where it is 0. */
export function workingDay(week: Week, day: string, count: number, away?: Span): string {
  let reached = day
  let left = count
  while (left > 0 || !isWorking(week, reached, away)) {
    reached = addDays(reached, 1)
    if (isWorking(week, reached, away)) left -= 1
  }
  return reached
}

/** Between half past eight and a quarter to five. */
export function officeMoment({ timeZone }: Week, day: string, chance: Chance): Date {
  return momentOn(day, chance.between(510, 1005), timeZone)
}

/** Between seven in the morning and half past ten at night. */
export function homeMoment({ timeZone }: Week, day: string, chance: Chance): Date {
  return momentOn(day, chance.between(420, 1350), timeZone)
}

function isWorking({ closed }: Week, day: string, away: Span | undefined): boolean {
  if (away && away.from <= day && day <= away.until) return false
  return Temporal.PlainDate.from(day).dayOfWeek <= 5 && !closed.has(day)
}
