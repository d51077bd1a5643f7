import { Checkboxes } from './checkboxes.tsx'
import { type OfficialChoices, toChoices } from './testing/choices.ts'
import { fixtures } from './testing/official.ts'

interface Options extends OfficialChoices {
  values?: (string | number)[]
  describedBy?: string
}

export const checkboxes = fixtures<Options>('checkboxes', (options) => (
  <Checkboxes {...toChoices(options)} />
))
