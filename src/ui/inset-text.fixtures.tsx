import { InsetText } from './inset-text.tsx'
import { type Given, content } from './testing/markup.ts'
import { fixtures } from './testing/official.ts'
import type { Common } from './testing/options.ts'

interface Options extends Given, Common {
  id?: string
}

export const insetText = fixtures<Options>('inset-text', ({ text, html, ...options }) => (
  <InsetText {...options}>{content({ text, html })}</InsetText>
))
