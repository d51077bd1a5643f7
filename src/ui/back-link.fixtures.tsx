import { BackLink } from './back-link.tsx'
import { type Given, content } from './testing/markup.ts'
import { fixtures } from './testing/official.ts'
import type { Common } from './testing/options.ts'

interface Options extends Given, Common {
  href?: string
}

export const backLink = fixtures<Options>('back-link', ({ text, html, href = '#', ...options }) => (
  <BackLink href={href} {...options}>
    {content({ text, html })}
  </BackLink>
))
