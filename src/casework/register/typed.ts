/** What the forms of the register have in common: fields as typed, and what they mean. Pure. */
import { z } from 'zod'
import { languages } from '../../platform/i18n/catalogue.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'

export type Typed = Readonly<Record<string, string>>

export const registerForm = z.record(z.string(), z.string().trim().max(5_000).catch(''))

/** By field. */
export type Problems = Readonly<Record<string, RegisterProblem>>
export type RegisterProblem =
  | 'name'
  | 'url'
  | 'email'
  | 'number'
  | 'phone'
  | 'id'
  | 'id-letters'
  | 'id-taken'
  | 'source'
  | 'conditions'
  | 'year'
  | 'place'
  | 'nowhere'
  | 'answers'
  /** The word of another topic. */
  | { readonly word: string; readonly topic: Readonly<Record<Lang, string>> }

export type Reading<Entry> =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly problems: Problems }

/** Collects what is wrong while the fields are read. */
export class FieldReader {
  readonly problems: Record<string, RegisterProblem> = {}
  readonly #typed: Typed

  constructor(typed: Typed) {
    this.#typed = typed
  }

  words(field: string): string | undefined {
    return this.#typed[field] || undefined
  }

  lines(field: string): string[] {
    const typed = (this.#typed[field] ?? '').split('\n').map((line) => line.trim())
    return typed.filter((line) => line !== '')
  }

  /** Of fields in a row: `place-0`, `place-1`. */
  numbered(field: string): string[] {
    return numberedIn(this.#typed, field)
  }

  isAny(prefix: string): boolean {
    return Object.keys(this.#typed).some((field) => field.startsWith(prefix) && this.words(field))
  }

  isYes(field: string): boolean {
    return this.#typed[field] === 'yes'
  }

  /** One in each language; all of them, or none where `isOptional`. */
  inEachLanguage(field: string, problem: RegisterProblem, isOptional = false) {
    const found = languages.map((lang) => [lang, this.words(`${field}-${lang}`)] as const)
    if (isOptional && found.every(([, words]) => !words)) return undefined
    for (const [lang, words] of found) if (!words) this.problems[`${field}-${lang}`] = problem
    return Object.fromEntries(found.map(([lang, words]) => [lang, words ?? ''])) as Record<
      Lang,
      string
    >
  }

  url(field: string): string | undefined {
    return this.#checked(field, z.url({ protocol: /^https?$/ }), 'url')
  }

  /** Short ones as well, such as 112. */
  phone(field: string): string | undefined {
    return this.#checked(field, z.string().regex(/(\d\D*){3}/), 'phone')
  }

  email(field: string): string | undefined {
    return this.#checked(field, z.email(), 'email')
  }

  count(field: string): number | undefined {
    const typed = this.words(field)
    if (typed === undefined) return undefined
    const count = z.coerce.number().int().positive().max(10_000).safeParse(typed)
    if (!count.success) this.problems[field] = 'number'
    return count.data
  }

  required(field: string, problem: RegisterProblem): string {
    const typed = this.words(field)
    if (!typed) this.problems[field] = problem
    return typed ?? ''
  }

  #checked(field: string, schema: z.ZodType<string>, problem: RegisterProblem) {
    const typed = this.words(field)
    if (typed !== undefined && !schema.safeParse(typed).success) this.problems[field] = problem
    return typed
  }
}

export function numbered(field: string, values: readonly string[]): Typed {
  return Object.fromEntries(values.map((value, at) => [`${field}-${at}`, value]))
}

export function numberedIn(typed: Typed, field: string): string[] {
  return Object.keys(typed).filter((name) => name.replace(/-\d+$/, '-') === `${field}-`)
}

/** Without what is undefined: JSON has none, and neither do the schemas. */
export function defined<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Fields
}

export function typedNames(field: string, names: Readonly<Record<Lang, string>>): Typed {
  return Object.fromEntries(languages.map((lang) => [`${field}-${lang}`, names[lang]]))
}

export function typedIfAny(fields: Readonly<Record<string, string | number | undefined>>): Typed {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value === undefined ? '' : String(value)]),
  )
}
