/** What the parts of the page of entry share: words, what was typed, and what is wrong with it. */
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { numberText } from '../../platform/i18n/numbers.ts'
import { saidOf } from '../../platform/i18n/punctuation.ts'
import { caseworkText } from '../text.ts'
import type { CaseworkText } from '../text.ts'
import type { Problem } from './entry-form.ts'
import { fieldLabel } from './field-label.ts'
import type { Typed } from './typed.ts'
import { intakeText } from './text.ts'
import type { IntakeText } from './text.ts'

export interface EntryFields {
  readonly t: IntakeText['t']
  /** Of casework: what the file calls the same things. */
  readonly file: CaseworkText['t']
  readonly typed: Typed
  /** In words; undefined where nothing is wrong with the field. */
  readonly error: (field: string) => string | undefined
  /** Name, value and error of a field. */
  readonly field: (name: string) => {
    readonly name: string
    readonly value: string | undefined
    readonly errorMessage: string | undefined
  }
  /** The same of a date in three fields. */
  readonly date: (name: string) => {
    readonly id: string
    readonly namePrefix: string
    readonly values: Partial<Record<'day' | 'month' | 'year', string | undefined>>
    readonly errorMessage: string | undefined
  }
}

export function entryFields(lang: Lang, typed: Typed, problems: readonly Problem[]): EntryFields {
  const error = (field: string) => {
    const problem = problems.find((each) => each.field === field)
    return problem && problemText(lang, problem)
  }
  return {
    t: intakeText(lang).t,
    file: caseworkText(lang).t,
    typed,
    error,
    field: (name) => ({ name, value: typed[name], errorMessage: error(name) }),
    date: (name) => ({
      id: name,
      namePrefix: name,
      values: {
        day: typed[`${name}-day`],
        month: typed[`${name}-month`],
        year: typed[`${name}-year`],
      },
      errorMessage: error(`${name}-day`),
    }),
  }
}

/** For the list on top of the page, where each line leads to its field. */
export function problemLines(lang: Lang, problems: readonly Problem[]) {
  return problems.map((problem) => ({
    text: saidOf(lang, fieldLabel(lang, problem.field), problemText(lang, problem)),
    href: `#${problem.field}`,
  }))
}

function problemText(lang: Lang, { code, most }: Problem): string {
  const { t } = intakeText(lang)
  return code === 'too-long'
    ? t('problem.too-long', { most: numberText(lang, most ?? 0) })
    : t(`problem.${code}`)
}
