/** What letters are written on: the office's texts, and what the office says of itself in them. */
import type { Lang } from '../platform/i18n/catalogue.ts'
import type { Letters } from './letters.ts'

/** In one language. */
export interface OfficeFacts {
  readonly office: string
  readonly telephone: string
  readonly hours: string
  readonly email: string
  /** Where the complainant follows the file. */
  readonly followAddress: string
}

export interface Stationery {
  readonly letters: Letters
  readonly facts: Readonly<Record<Lang, OfficeFacts>>
}
