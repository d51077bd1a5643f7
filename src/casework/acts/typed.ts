/** What was typed into the form of an act, and what is wrong with it. Pure. */
import { lengths } from '../../letterbox/index.ts'
import { numberText } from '../../platform/i18n/numbers.ts'
import { readDate } from '../../platform/typed-date.ts'
import type { CaseworkText } from '../text.ts'
import type { Field, Values } from './act.ts'

export interface Read {
  readonly values: Values
  /** By field, in the reader's language. */
  readonly problems: Readonly<Record<string, string>>
}

/** `typed`: by name of the input; a day has three, `<name>-day`, `<name>-month` and `<name>-year`. */
export function readFields(
  fields: readonly Field[],
  typed: Readonly<Record<string, string>>,
  text: CaseworkText,
): Read {
  const values: Record<string, string> = {}
  const problems: Record<string, string> = {}
  for (const field of fields) {
    const read = readField(field, typed, text)
    if (read.ok) values[field.name] = read.value
    else problems[field.name] = read.problem
  }
  return { values, problems }
}

type ReadField = { ok: true; value: string } | { ok: false; problem: string }

function readField(
  field: Field,
  typed: Readonly<Record<string, string>>,
  { t, lang }: CaseworkText,
): ReadField {
  if (field.kind === 'day') return readDayField(field, typed, { t, lang })
  const value = typed[field.name] ?? ''
  if (value === '') return missing(field, { t, lang })
  if (field.kind === 'text') {
    const most = numberText(lang, lengths.story)
    return value.length > lengths.story
      ? { ok: false, problem: t('write.body-too-long', { most }) }
      : { ok: true, value }
  }
  const isKnown = field.options.some((option) => option.value === value)
  return isKnown ? { ok: true, value } : { ok: false, problem: t('refusal.no-such-choice') }
}

function readDayField(
  field: Field,
  typed: Readonly<Record<string, string>>,
  text: CaseworkText,
): ReadField {
  const read = readDate(typedDay(field.name, typed))
  if (!read.ok) return { ok: false, problem: text.t('task.day-problem') }
  return read.date ? { ok: true, value: read.date } : missing(field, text)
}

function missing(field: Field, { t }: CaseworkText): ReadField {
  if (field.isOptional) return { ok: true, value: '' }
  const problems = {
    choice: 'refusal.no-such-choice',
    list: 'refusal.no-such-choice',
    day: 'task.day-problem',
    text: 'write.body-problem',
  } as const
  return { ok: false, problem: t(problems[field.kind]) }
}

export function typedDay(name: string, typed: Readonly<Record<string, string>>) {
  return {
    day: typed[`${name}-day`] ?? '',
    month: typed[`${name}-month`] ?? '',
    year: typed[`${name}-year`] ?? '',
  }
}
