import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'

interface HintProps {
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  children?: ComponentChildren
}

export function Hint({ id, classes, attributes, children }: HintProps) {
  return (
    <div id={id} class={tokens('govuk-hint', classes)} {...attributes}>
      {children}
    </div>
  )
}
