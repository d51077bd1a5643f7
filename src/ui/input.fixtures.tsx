import { Input } from './input.tsx'
import { type Given, content } from './testing/markup.ts'
import { fixtures } from './testing/official.ts'
import { type OfficialField, toField } from './testing/options.ts'

interface Options extends OfficialField {
  type?: 'text' | 'email' | 'number' | 'password'
  value?: string
  inputmode?: 'numeric' | 'decimal' | 'email'
  autocomplete?: string
  autocapitalize?: 'none' | 'words'
  spellcheck?: boolean
  pattern?: string
  prefix?: Given
  suffix?: Given
}

const affixes = 'further attributes or classes of what stands before or after the control'

export const input = fixtures<Options>(
  'input',
  ({ prefix, suffix, ...options }) => (
    <Input {...toField(options)} prefix={content(prefix)} suffix={content(suffix)} />
  ),
  {
    'with prefix with classes': affixes,
    'with prefix with attributes': affixes,
    'with suffix with classes': affixes,
    'with suffix with attributes': affixes,
    'with customised input wrapper': 'inputWrapper',
  },
)
