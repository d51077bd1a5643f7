import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'
import { useWords } from './language.ts'

interface ErrorMessageProps {
  id?: string | undefined
  classes?: string | undefined
  /** The word for "Error" that screen readers say first; empty for none. */
  visuallyHiddenText?: string | undefined
  attributes?: Attributes | undefined
  children?: ComponentChildren
}

export function ErrorMessage(props: ErrorMessageProps) {
  const { t } = useWords()
  const { id, classes, visuallyHiddenText = t('error'), attributes, children } = props
  return (
    <p id={id} class={tokens('govuk-error-message', classes)} {...attributes}>
      {visuallyHiddenText && (
        <>
          <span class="govuk-visually-hidden">{visuallyHiddenText}:</span>{' '}
        </>
      )}
      {children}
    </p>
  )
}
