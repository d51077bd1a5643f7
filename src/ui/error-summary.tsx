import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'
import { useWords } from './language.ts'

interface ErrorLink {
  text: ComponentChildren
  /** `#` and the id of the first control of the question. */
  href?: string | undefined
  attributes?: Attributes | undefined
}

interface ErrorSummaryProps {
  errorList?: readonly ErrorLink[] | undefined
  /** "There is a problem" unless said. */
  title?: ComponentChildren
  description?: ComponentChildren
  disableAutoFocus?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

/** All that is wrong with the page, first in its content, each with a link to its question. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { t } = useWords()
  const { errorList = [], title = t('error-summary'), description } = props
  return (
    <div
      class={tokens('govuk-error-summary', props.classes)}
      data-disable-auto-focus={props.disableAutoFocus?.toString()}
      {...props.attributes}
      data-module="govuk-error-summary"
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title}</h2>
        <div class="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {errorList.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errorList.map(({ text, href, attributes }) => (
                <li>
                  {href ? (
                    <a href={href} {...attributes}>
                      {text}
                    </a>
                  ) : (
                    text
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}
