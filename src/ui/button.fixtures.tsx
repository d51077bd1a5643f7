import { Button } from './button.tsx'
import { type Given, content } from './testing/markup.ts'
import { fixtures } from './testing/official.ts'
import type { Common } from './testing/options.ts'

interface Options extends Given, Common {
  href?: string
  type?: 'submit' | 'button' | 'reset'
  name?: string
  value?: string
  id?: string
  disabled?: boolean
  isStartButton?: boolean
  preventDoubleClick?: boolean
}

export const button = fixtures<Options>('button', ({ text, html, ...options }) => (
  <Button {...options}>{content({ text, html })}</Button>
))
