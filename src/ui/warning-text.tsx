import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'
import { useWords } from './language.ts'

interface WarningTextProps {
  /** What screen readers say for the exclamation mark; "Warning" unless said. */
  iconFallbackText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  children: ComponentChildren
}

export function WarningText({ iconFallbackText, classes, attributes, children }: WarningTextProps) {
  const { t } = useWords()
  return (
    <div class={tokens('govuk-warning-text', classes)} {...attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{iconFallbackText || t('warning')}</span> {children}
      </strong>
    </div>
  )
}
