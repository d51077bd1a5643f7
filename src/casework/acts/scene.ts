/** A file before somebody acts on it, with what the pages and letters of an act are made from. */
import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { ShownFile } from '../file/shown-file.ts'
import type { House } from '../house.ts'
import { lastDayFrom, today } from '../procedure/context.ts'
import type { Context } from '../procedure/context.ts'
import type { ClockKind, CaseState } from '../procedure/state.ts'
import type { Book } from '../../published/index.ts'
import type { CaseworkText } from '../text.ts'

export interface Scene {
  readonly file: ShownFile
  readonly house: House
  readonly context: Context
  /** The reader's language, not the letters'. */
  readonly text: CaseworkText
  /** Services, and who else can help: for letters that send people on. */
  readonly book: Pick<Book, 'services' | 'referrals'>
  /** Who acts. */
  readonly staff: { readonly id: string; readonly name: string }
  /** Of the register, in the reader's language, in alphabetical order. */
  readonly services: readonly { readonly id: string; readonly name: string }[]
  /** Topics of the office's list, likewise. */
  readonly themes: readonly { readonly id: string; readonly name: string }[]
}

/** Where nothing is written yet, and only is asked what can be done. */
export const closedBook: Scene['book'] = { services: new Map(), referrals: new Map() }

export function stateIn({ file }: Scene): CaseState {
  return file.state
}

export function todayIn({ context }: Scene): string {
  return today(context)
}

/** The last day of a limit that would begin today. */
export function lastDayOf({ context }: Scene, kind: ClockKind): string {
  return lastDayFrom(context, kind, today(context))
}

/** In which a letter is written: the person's; a service reads Dutch or French. */
export function languageOf({ file, house }: Scene, to: 'person' | 'service' | 'body'): Lang {
  const { language } = file.state
  return to === 'person' || language !== 'en' ? language : house.office.defaultLanguage
}
