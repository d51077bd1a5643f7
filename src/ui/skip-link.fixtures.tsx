import { SkipLink } from './skip-link.tsx'
import { type Given, content } from './testing/markup.ts'
import { fixtures } from './testing/official.ts'
import type { Common } from './testing/options.ts'

interface Options extends Given, Common {
  href?: string
}

export const skipLink = fixtures<Options>(
  'skip-link',
  ({ text, html, href = '#content', ...options }) => (
    <SkipLink href={href} {...options}>
      {content({ text, html })}
    </SkipLink>
  ),
)
