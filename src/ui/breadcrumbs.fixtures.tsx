import type { Attributes } from './attributes.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { type Given, content } from './testing/markup.ts'
import { fixtures } from './testing/official.ts'
import type { Common } from './testing/options.ts'

interface Options extends Common {
  items?: (Given & { href?: string; attributes?: Attributes })[]
  collapseOnMobile?: boolean
  labelText?: string
}

export const breadcrumbs = fixtures<Options>('breadcrumbs', ({ items = [], ...options }) => (
  <Breadcrumbs
    {...options}
    items={items.map(({ text, html, ...crumb }) => ({
      text: content({ text, html }),
      ...crumb,
    }))}
  />
))
