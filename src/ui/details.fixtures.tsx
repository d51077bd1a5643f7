import { Details } from './details.tsx'
import { type Given, content } from './testing/markup.ts'
import { fixtures } from './testing/official.ts'
import type { Common } from './testing/options.ts'

interface Options extends Given, Common {
  id?: string
  open?: boolean
  summaryText?: string
  summaryHtml?: string
}

export const details = fixtures<Options>(
  'details',
  ({ text, html, summaryText, summaryHtml, ...options }) => (
    <Details {...options} summary={content({ text: summaryText, html: summaryHtml })}>
      {content({ text, html })}
    </Details>
  ),
)
