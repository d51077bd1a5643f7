import { Button } from './button.tsx'
import { NotPassedOn, PassOnButton } from './pass-on.tsx'
import { StoredDocument } from './stored-document.tsx'

interface AddedDocumentsProps {
  heading: string
  documents: readonly {
    readonly id: string
    readonly name: string
    readonly size: string
    readonly scan?: string | undefined
    readonly isNotPassedOn?: boolean | undefined
  }[]
  removeLabel: string
  /** They are somebody's who can say that one is not to be passed on. */
  mayWithhold?: boolean | undefined
}

/** Documents that are to go along. Inside the form: taking one away keeps what was typed. */
export function AddedDocuments(props: AddedDocumentsProps) {
  const { heading, documents, removeLabel, mayWithhold } = props
  // Where scripts add documents, the list is put in here.
  if (documents.length === 0) return <div data-uploaded />
  return (
    <div data-uploaded>
      <h2 class="govuk-heading-s">{heading}</h2>
      <dl class="govuk-summary-list">
        {documents.map(({ id, name, size, scan, isNotPassedOn = false }) => (
          <div class="govuk-summary-list__row" id={`document-${id}`}>
            <dt class="govuk-summary-list__key" dir="auto">
              {name}
            </dt>
            <dd class="govuk-summary-list__value">
              <StoredDocument size={size} isSetAside={scan === 'infected'} />
              {isNotPassedOn && <NotPassedOn />}
            </dd>
            <dd class="govuk-summary-list__actions">
              <div class="o-row-actions">
                {mayWithhold && (
                  <PassOnButton
                    {...{ name, isNotPassedOn }}
                    field={isNotPassedOn ? 'pass-on' : 'withhold'}
                    value={id}
                  />
                )}
                <Button
                  name="remove"
                  value={id}
                  classes="govuk-button--secondary govuk-!-margin-bottom-0"
                >
                  {removeLabel}
                  <span class="govuk-visually-hidden"> {name}</span>
                </Button>
              </div>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
