import { type Given, content } from './testing/markup.ts'
import { fixtures } from './testing/official.ts'
import type { Common } from './testing/options.ts'
import { WarningText } from './warning-text.tsx'

interface Options extends Given, Common {
  iconFallbackText?: string
}

export const warningText = fixtures<Options>('warning-text', ({ text, html, ...options }) => (
  <WarningText {...options}>{content({ text, html })}</WarningText>
))
