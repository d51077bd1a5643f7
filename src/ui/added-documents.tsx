import { Button } from './button.tsx'
import { DocumentList, DocumentRow } from './document-list.tsx'
import type { ListedDocument } from './document-list.tsx'
import { PassOnButton } from './pass-on.tsx'

interface AddedDocumentsProps {
  heading: string
  documents: readonly (ListedDocument & { readonly id: string })[]
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
      <DocumentList heading={heading} size="s">
        {documents.map((document) => {
          const { id, name, isNotPassedOn = false } = document
          return (
            <DocumentRow id={`document-${id}`} document={document}>
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
            </DocumentRow>
          )
        })}
      </DocumentList>
    </div>
  )
}
