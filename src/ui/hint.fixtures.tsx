import { Hint } from './hint.tsx'
import { type Given, content } from './testing/markup.ts'
import { fixtures } from './testing/official.ts'
import type { Common } from './testing/options.ts'

interface Options extends Given, Common {
  id?: string
}

export const hint = fixtures<Options>('hint', ({ text, html, ...options }) => (
  <Hint {...options}>{content({ text, html })}</Hint>
))
