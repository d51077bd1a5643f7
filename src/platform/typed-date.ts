/**
 * Reads a date as people write one: figures, names of months in any of our languages, two figures
 * for a year, or all of it in the first field.
 */
import { languages } from './i18n/catalogue.ts'

export interface TypedDate {
  readonly day?: string | undefined
  readonly month?: string | undefined
  readonly year?: string | undefined
}

export type DateRefusal = 'date-incomplete' | 'date-impossible'

export type DateReading =
  /** `YYYY-MM-DD`, or undefined where nothing was typed. */
  | { readonly ok: true; readonly date: string | undefined }
  | { readonly ok: false; readonly refusal: DateRefusal }

export function readDate(typed: TypedDate): DateReading {
  const [day, month, year] = partsOf(typed)
  if (!day && !month && !year) return { ok: true, date: undefined }
  if (!day || !month || !year) return { ok: false, refusal: 'date-incomplete' }

  const date = dateOf(figure(day), monthOf(month), yearOf(year))
  return date ? { ok: true, date } : { ok: false, refusal: 'date-impossible' }
}

function partsOf(typed: TypedDate): (string | undefined)[] {
  const parts = [typed.day, typed.month, typed.year].map((part) => part?.trim())
  const [day, month, year] = parts
  // A telephone that fills in a whole date puts it into the first field.
  return day && !month && !year ? day.split(/[\s./-]+/) : parts
}

function dateOf(day: number, month: number, year: number): string | undefined {
  if (!day || !month || year < 1900 || year > 2100) return undefined
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}

/** NaN where it is none. */
function figure(typed: string): number {
  return /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN
}

function yearOf(typed: string): number {
  return /^\d\d$/.test(typed) ? 2000 + Number(typed) : figure(typed)
}

/** Three letters or more are enough where they begin one month only. */
function monthOf(typed: string): number {
  const name = folded(typed)
  if (!/^\p{L}{3,}$/u.test(name)) return figure(typed)
  const exact = monthNames.find(({ names }) => names.includes(name))
  if (exact) return exact.month
  const begun = monthNames.filter(({ names }) => names.some((known) => known.startsWith(name)))
  return begun.length === 1 ? (begun[0]?.month ?? Number.NaN) : Number.NaN
}

const monthNames = Array.from({ length: 12 }, (_, index) => ({
  month: index + 1,
  names: languages.flatMap((lang) =>
    (['long', 'short'] as const).map((month) =>
      folded(
        new Intl.DateTimeFormat(lang, { month, timeZone: 'UTC' }).format(Date.UTC(2026, index, 1)),
      ),
    ),
  ),
}))

function folded(typed: string): string {
  return typed
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
}
