import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'
import { useWords } from './language.ts'

interface BackLinkProps {
  href: string
  classes?: string | undefined
  attributes?: Attributes | undefined
  /** "Back" unless said. */
  children?: ComponentChildren
}

export function BackLink({ href, classes, attributes, children }: BackLinkProps) {
  const { t } = useWords()
  return (
    <a href={href} class={tokens('govuk-back-link', classes)} {...attributes}>
      {children ?? t('back')}
    </a>
  )
}
