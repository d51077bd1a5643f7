import { Label } from './label.tsx'
import { fixtures } from './testing/official.ts'
import { type OfficialLabel, toLabel } from './testing/options.ts'

interface Options extends OfficialLabel {
  for?: string
}

export const label = fixtures<Options>('label', ({ for: htmlFor, ...options }) => (
  <Label {...toLabel(options)} for={htmlFor} />
))
