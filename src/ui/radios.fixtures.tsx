import { Radios } from './radios.tsx'
import { type OfficialChoices, toChoices } from './testing/choices.ts'
import { fixtures } from './testing/official.ts'

interface Options extends OfficialChoices {
  value?: string | number
}

export const radios = fixtures<Options>('radios', (options) => <Radios {...toChoices(options)} />)
