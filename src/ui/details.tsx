import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'

interface DetailsProps {
  summary: ComponentChildren
  open?: boolean | undefined
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  children: ComponentChildren
}

export function Details({ summary, open, id, classes, attributes, children }: DetailsProps) {
  return (
    <details id={id} class={tokens('govuk-details', classes)} {...attributes} open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
