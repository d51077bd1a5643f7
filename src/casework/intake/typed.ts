/** What stands in the fields of the page of entry. Pure. */
import { tidied } from '../../platform/http/tidied.ts'
import { readDate } from '../../platform/typed-date.ts'

/** As typed, by the name of the field. */
export type Typed = Readonly<Record<string, string | undefined>>

/** Undefined where there is nothing but blanks. */
export function textIn(typed: Typed, field: string): string | undefined {
  return tidied(typed[field] ?? '') || undefined
}

/** Of a date in three fields. */
export function readDateIn(typed: Typed, name: string) {
  return readDate({
    day: typed[`${name}-day`],
    month: typed[`${name}-month`],
    year: typed[`${name}-year`],
  })
}

/** `YYYY-MM-DD`; undefined where there is none. */
export function dateIn(typed: Typed, name: string): string | undefined {
  const read = readDateIn(typed, name)
  return read.ok ? read.date : undefined
}
