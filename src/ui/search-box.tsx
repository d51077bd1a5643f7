import type { Attributes } from './attributes.ts'

export interface SearchBoxProps {
  action: string
  label: string
  submit: string
  value?: string | undefined
}

/** On every page of staff who may look for files, and reached by a key that browsers know by themselves. */
export function SearchBox({ action, label, submit, value }: SearchBoxProps) {
  // Apart, because Preact's types know them for some of the types only.
  const typing: Attributes = { autocomplete: 'off', spellcheck: false, dir: 'auto', accesskey: 's' }
  return (
    <search>
      <form class="o-search" method="post" action={action}>
        <label class="govuk-visually-hidden" for="search">
          {label}
        </label>
        <input
          class="govuk-input o-search__words"
          id="search"
          name="words"
          type="search"
          placeholder={label}
          value={value}
          {...typing}
        />
        <button class="o-search__submit" type="submit">
          {submit}
        </button>
      </form>
    </search>
  )
}
