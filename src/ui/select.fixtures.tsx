import type { Attributes } from './attributes.ts'
import { Select } from './select.tsx'
import { fixtures } from './testing/official.ts'
import { type OfficialField, toField } from './testing/options.ts'

interface Option {
  value?: string | number
  text: string
  selected?: boolean
  disabled?: boolean
  attributes?: Attributes
}

interface Options extends OfficialField {
  items?: (Option | '' | null | false)[]
  value?: string | number
}

export const select = fixtures<Options>(
  'select',
  ({ items = [], ...options }) => (
    <Select
      {...toField(options)}
      items={items.filter((option) => typeof option === 'object' && option !== null)}
    />
  ),
  { 'with falsy values': 'values that are neither text nor number' },
)
