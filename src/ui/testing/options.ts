/** Official options that many components share, turned into our props. */
import type { Attributes } from '../attributes.ts'
import type { FieldsetOptions } from '../fieldset.tsx'
import type { FieldOptions, FormGroupOptions } from '../form-group.tsx'
import type { LabelOptions } from '../label.tsx'
import { type Given, content } from './markup.ts'

/** What most components take besides their content. */
export interface Common {
  classes?: string
  attributes?: Attributes
}

export interface OfficialLabel extends Given, Common {
  isPageHeading?: boolean
}

export interface OfficialField extends Common {
  name: string
  id?: string
  label: OfficialLabel
  hint?: Given
  errorMessage?: Given
  describedBy?: string
  formGroup?: FormGroupOptions
  disabled?: boolean
}

export function toField<Options extends OfficialField>(
  options: Options,
): Omit<Options, keyof OfficialField> & FieldOptions {
  return {
    ...options,
    label: toLabel(options.label),
    hint: content(options.hint),
    errorMessage: content(options.errorMessage),
  }
}

export function toLabel({ text, html, ...label }: OfficialLabel): LabelOptions {
  return { text: content({ text, html }), ...label }
}

export interface OfficialFieldset extends Common {
  legend?: OfficialLabel
  describedBy?: string
}

export function toFieldset({ legend, ...fieldset }: OfficialFieldset): FieldsetOptions {
  return { ...fieldset, legend: legend && toLabel(legend) }
}
