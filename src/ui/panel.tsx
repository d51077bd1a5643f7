import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'

interface PanelProps {
  title: ComponentChildren
  /** 1 unless said: the panel's title is the page's. */
  headingLevel?: 1 | 2 | 3 | 4 | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  children?: ComponentChildren
}

/** Says that something was done. */
export function Panel({ title, headingLevel = 1, classes, attributes, children }: PanelProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div class={tokens('govuk-panel', 'govuk-panel--confirmation', classes)} {...attributes}>
      <Heading class="govuk-panel__title">{title}</Heading>
      {children && <div class="govuk-panel__body">{children}</div>}
    </div>
  )
}
