import type { Attributes } from './attributes.ts'
import { Pagination } from './pagination.tsx'
import { fixtures } from './testing/official.ts'
import type { Common } from './testing/options.ts'

interface Link {
  href: string
  text?: string
  labelText?: string
  attributes?: Attributes
}

interface Page {
  number: number
  href: string
  current?: boolean
  visuallyHiddenText?: string
  attributes?: Attributes
}

interface Ellipsis {
  ellipsis: true
}

/** GOV.UK passes over what is empty. */
type Listed = Page | Ellipsis | Record<string, never> | null

interface Options extends Common {
  previous?: Link
  next?: Link
  items?: Listed[]
  landmarkLabel?: string
}

export const pagination = fixtures<Options>('pagination', ({ items, ...options }) => (
  <Pagination {...options} items={items?.filter(isPage)} />
))

function isPage(page: Listed): page is Page | Ellipsis {
  return page !== null && ('href' in page || 'ellipsis' in page)
}
