import type { ComponentChildren } from 'preact'
import { NotPassedOn } from './pass-on.tsx'
import { StoredDocument } from './stored-document.tsx'

/** As a document is listed: nothing of its bytes or key. */
export interface ListedDocument {
  readonly name: string
  /** In words. */
  readonly size: string
  readonly scan?: string | undefined
  readonly isNotPassedOn?: boolean | undefined
}

interface DocumentListProps {
  heading: string
  size: 's' | 'm'
  children: ComponentChildren
}

/** Of documents that have arrived, a `DocumentRow` each. */
export function DocumentList({ heading, size, children }: DocumentListProps) {
  return (
    <>
      <h2 class={size === 's' ? 'govuk-heading-s' : 'govuk-heading-m'}>{heading}</h2>
      <dl class="govuk-summary-list">{children}</dl>
    </>
  )
}

interface DocumentRowProps {
  id?: string | undefined
  document: ListedDocument
  /** What can be done with it. */
  children: ComponentChildren
}

export function DocumentRow({ id, document, children }: DocumentRowProps) {
  const { name, size, scan, isNotPassedOn } = document
  return (
    <div class="govuk-summary-list__row" id={id}>
      <dt class="govuk-summary-list__key" dir="auto">
        {name}
      </dt>
      <dd class="govuk-summary-list__value">
        <StoredDocument size={size} isSetAside={scan === 'infected'} />
        {isNotPassedOn && <NotPassedOn />}
      </dd>
      <dd class="govuk-summary-list__actions">{children}</dd>
    </div>
  )
}
