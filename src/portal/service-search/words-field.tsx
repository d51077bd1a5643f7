/** Where somebody types a service or a topic. With scripts, names come up while they type. */
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { Input } from '../../ui/input.tsx'
import { address } from '../addresses.ts'

interface ServiceWordsProps {
  lang: Lang
  label: string
  hint?: string | undefined
  /** As typed before. */
  words: string
  errorMessage?: string | undefined
}

export function ServiceWords({ lang, label, hint, words, errorMessage }: ServiceWordsProps) {
  return (
    <>
      <Input
        name="words"
        label={{ text: label, classes: 'govuk-label--s' }}
        hint={hint}
        value={words}
        errorMessage={errorMessage}
        spellcheck={false}
        autocomplete="off"
        attributes={{ list: 'suggested', 'data-suggest': address('suggest', lang) }}
      />
      <datalist id="suggested">{words && <option>{words}</option>}</datalist>
    </>
  )
}
