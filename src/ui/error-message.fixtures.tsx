import { ErrorMessage } from './error-message.tsx'
import { type Given, content } from './testing/markup.ts'
import { fixtures } from './testing/official.ts'
import type { Common } from './testing/options.ts'

interface Options extends Given, Common {
  id?: string
  visuallyHiddenText?: string
}

export const errorMessage = fixtures<Options>('error-message', ({ text, html, ...options }) => (
  <ErrorMessage {...options}>{content({ text, html })}</ErrorMessage>
))
