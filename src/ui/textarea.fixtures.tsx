import { fixtures } from './testing/official.ts'
import { type OfficialField, toField } from './testing/options.ts'
import { Textarea } from './textarea.tsx'

interface Options extends OfficialField {
  value?: string
  rows?: number
  spellcheck?: boolean
  autocomplete?: string
}

export const textarea = fixtures<Options>('textarea', (options) => (
  <Textarea {...toField(options)} />
))
