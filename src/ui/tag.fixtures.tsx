import { Tag } from './tag.tsx'
import { type Given, content } from './testing/markup.ts'
import { fixtures } from './testing/official.ts'
import type { Common } from './testing/options.ts'

export const tag = fixtures<Given & Common>('tag', ({ text, html, ...options }) => (
  <Tag {...options}>{content({ text, html })}</Tag>
))
