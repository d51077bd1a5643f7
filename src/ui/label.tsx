import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'

/** `classes`: `govuk-label--s`, `--m`, `--l` or `--xl`; `isPageHeading` wraps it in the page's h1. */
export interface LabelOptions {
  text: ComponentChildren
  classes?: string | undefined
  isPageHeading?: boolean | undefined
  attributes?: Attributes | undefined
}

interface LabelProps extends LabelOptions {
  for?: string | undefined
}

export function Label({ text, classes, isPageHeading, attributes, for: htmlFor }: LabelProps) {
  if (!text) return null
  const label = (
    <label class={tokens('govuk-label', classes)} {...attributes} for={htmlFor}>
      {text}
    </label>
  )
  return isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
