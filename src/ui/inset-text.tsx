import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'

interface InsetTextProps {
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  children: ComponentChildren
}

export function InsetText({ id, classes, attributes, children }: InsetTextProps) {
  return (
    <div id={id} class={tokens('govuk-inset-text', classes)} {...attributes}>
      {children}
    </div>
  )
}
