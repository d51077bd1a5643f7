/** What was typed of a translation, and what is wrong with it. Pure. */
import { lengths } from '../../letterbox/index.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { readDate } from '../../platform/typed-date.ts'
import type { DateReading } from '../../platform/typed-date.ts'

/** In UTF-16 units: what is short in one script is longer in another. */
export const maxTranslation = 2 * lengths.story

export type Typed = Readonly<Record<string, string>>

export interface TypedTranslation {
  /** `nl`, `fr`, `en`, or the name of another. */
  readonly language: string
  readonly translator: string
  readonly isSworn: boolean
  readonly translatedOn: string
  readonly body: string
}

const fields = ['language', 'other-language', 'translator', 'on', 'body'] as const
export type Field = (typeof fields)[number]
export type Fault = 'missing' | 'too-long' | 'impossible'
/** By field, in their order on the page. */
export type Faults = Partial<Record<Field, Fault>>

export type Reading =
  | { readonly ok: true; readonly translation: TypedTranslation }
  | { readonly ok: false; readonly faults: Faults }

/** Without words it is in its documents. */
export function readTranslation(typed: Typed, hasDocuments: boolean): Reading {
  const day = readDate({
    day: typed['on-day'],
    month: typed['on-month'],
    year: typed['on-year'],
  })
  const { language, other } = languageIn(typed)
  const [translator = '', body = ''] = [typed['translator'], typed['body']]
  const faults = withoutNone({
    language: language === '' ? 'missing' : undefined,
    'other-language': other === undefined ? undefined : faultOf(other, lengths.line),
    translator: faultOf(translator, lengths.line),
    on: faultOfDay(day),
    body: body === '' && hasDocuments ? undefined : faultOf(body, maxTranslation),
  })
  if (Object.keys(faults).length > 0 || !day.ok || !day.date) return { ok: false, faults }

  const isSworn = typed['sworn'] === 'yes'
  return {
    ok: true,
    translation: { language: other ?? language, translator, isSworn, translatedOn: day.date, body },
  }
}

/** As the form shows what was read. */
export function typedOf({ language, ...read }: TypedTranslation): Typed {
  const [year = '', month = '', day = ''] = read.translatedOn.split('-')
  const isListed = languages.some((each) => each === language)
  return {
    language: isListed ? language : 'other',
    'other-language': isListed ? '' : language,
    translator: read.translator,
    sworn: read.isSworn ? 'yes' : '',
    'on-day': String(Number(day)),
    'on-month': String(Number(month)),
    'on-year': year,
    body: read.body,
  }
}

/** `other`: what stands for one that is not listed. */
function languageIn(typed: Typed): { language: string; other: string | undefined } {
  const chosen = typed['language'] ?? ''
  if (chosen === 'other') return { language: chosen, other: typed['other-language'] ?? '' }
  return { language: languages.find((each) => each === chosen) ?? '', other: undefined }
}

function faultOfDay(day: DateReading): Fault | undefined {
  if (!day.ok) return 'impossible'
  return day.date ? undefined : 'missing'
}

function faultOf(text: string, most: number): Fault | undefined {
  if (text === '') return 'missing'
  return text.length > most ? 'too-long' : undefined
}

function withoutNone(faults: Record<Field, Fault | undefined>): Faults {
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault))
}
