/** What is wrong with a translation, in words beside its fields. */
import { lengths } from '../../letterbox/index.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { numberText } from '../../platform/i18n/numbers.ts'
import { maxTranslation } from './read-translation.ts'
import type { Fault, Faults, Field } from './read-translation.ts'
import { translationText } from './text.ts'

export type Problems = Partial<Record<Field, string>>

export function problemsOf(lang: Lang, faults: Faults): Problems {
  const all = Object.entries(faults) as [Field, Fault][]
  return Object.fromEntries(all.map(([field, fault]) => [field, problemOf(lang, field, fault)]))
}

function problemOf(lang: Lang, field: Field, fault: Fault): string {
  const { t } = translationText(lang)
  if (fault === 'missing') return t(`problem.${field}`)
  if (fault === 'impossible') return t('problem.on')
  const most = field === 'body' ? maxTranslation : lengths.line
  return t('problem.too-long', { most: numberText(lang, most) })
}
