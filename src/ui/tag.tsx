import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'

interface TagProps {
  /** `govuk-tag--green`, `--red`, `--yellow`, `--grey`; never colour alone, the word says it. */
  classes?: string | undefined
  attributes?: Attributes | undefined
  children: ComponentChildren
}

export function Tag({ classes, attributes, children }: TagProps) {
  return (
    <strong class={tokens('govuk-tag', classes)} {...attributes}>
      {children}
    </strong>
  )
}
