import { Fieldset } from './fieldset.tsx'
import { content } from './testing/markup.ts'
import { fixtures } from './testing/official.ts'
import { type OfficialFieldset, toFieldset } from './testing/options.ts'

interface Options extends OfficialFieldset {
  html?: string
  role?: string
}

export const fieldset = fixtures<Options>('fieldset', ({ html, role, ...options }) => (
  <Fieldset {...toFieldset(options)} isGroup={role === 'group'}>
    {content({ html })}
  </Fieldset>
))
