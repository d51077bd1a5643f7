import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'

interface SkipLinkProps {
  /** `#` and the id of the page's main part. */
  href: string
  classes?: string | undefined
  attributes?: Attributes | undefined
  children: ComponentChildren
}

export function SkipLink({ href, classes, attributes, children }: SkipLinkProps) {
  return (
    <a
      href={href}
      class={tokens('govuk-skip-link', classes)}
      {...attributes}
      data-module="govuk-skip-link"
    >
      {children}
    </a>
  )
}
