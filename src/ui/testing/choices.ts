/** The official answers of radios and checkboxes, turned into ours. */
import type { Attributes } from '../attributes.ts'
import type { Choice, ChoicesOptions, Divider } from '../choices.tsx'
import type { FormGroupOptions } from '../form-group.tsx'
import { type Given, content } from './markup.ts'
import { type Common, type OfficialFieldset, toFieldset } from './options.ts'

interface OfficialChoice extends Given {
  value: string | number
  hint?: Given
  checked?: boolean
  disabled?: boolean
  id?: string
  name?: string
  behaviour?: 'exclusive'
  conditional?: Given
  label?: Common
  attributes?: Attributes
}

export interface OfficialChoices extends Common {
  name: string
  idPrefix?: string
  fieldset?: OfficialFieldset
  hint?: Given
  errorMessage?: Given
  formGroup?: FormGroupOptions
  items: (OfficialChoice | Divider | '' | null | false)[]
}

export function toChoices<Options extends OfficialChoices>(
  options: Options,
): Omit<Options, keyof OfficialChoices> &
  ChoicesOptions & {
    items: (Divider | (Choice & { name?: string; behaviour?: 'exclusive' }) | null)[]
  } {
  const { items, fieldset, hint, errorMessage } = options
  return {
    ...options,
    fieldset: fieldset && toFieldset(fieldset),
    hint: content(hint),
    errorMessage: content(errorMessage),
    items: items.map((choice) => (choice ? toChoice(choice) : null)),
  }
}

function toChoice(choice: OfficialChoice | Divider) {
  if ('divider' in choice) return choice
  const { text, html, hint, conditional, ...rest } = choice
  return {
    ...rest,
    text: content({ text, html }),
    hint: content(hint),
    conditional: content(conditional),
  }
}
