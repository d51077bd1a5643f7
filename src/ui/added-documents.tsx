import { Button } from './button.tsx'

interface AddedDocumentsProps {
  heading: string
  documents: readonly { readonly id: string; readonly name: string; readonly size: string }[]
  removeLabel: string
}

/** Documents that are to go along. Inside the form: taking one away keeps what was typed. */
export function AddedDocuments({ heading, documents, removeLabel }: AddedDocumentsProps) {
  if (documents.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-s">{heading}</h2>
      <dl class="govuk-summary-list">
        {documents.map(({ id, name, size }) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key" dir="auto">
              {name}
            </dt>
            <dd class="govuk-summary-list__value">{size}</dd>
            <dd class="govuk-summary-list__actions">
              <Button
                name="remove"
                value={id}
                classes="govuk-button--secondary govuk-!-margin-bottom-0"
              >
                {removeLabel}
                <span class="govuk-visually-hidden"> {name}</span>
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
