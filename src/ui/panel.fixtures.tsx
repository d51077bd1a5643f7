import { Panel } from './panel.tsx'
import { type Given, content } from './testing/markup.ts'
import { fixtures } from './testing/official.ts'
import type { Common } from './testing/options.ts'

interface Options extends Given, Common {
  titleText?: string
  titleHtml?: string
  headingLevel?: 1 | 2 | 3 | 4
}

const interruptions = [
  'interruption',
  'interruption-with-content-with-long-line-length',
  'interruption-with-headings-content-and-lists',
  'interruption with custom classes',
  'interruption, with actions classes and attributes',
  'interruption, submit action',
  'interruption, button link',
  'interruption, no actions',
  'interruption, no actions items',
]

export const panel = fixtures<Options>(
  'panel',
  ({ text, html, titleText, titleHtml, ...options }) => (
    <Panel {...options} title={content({ text: titleText, html: titleHtml })}>
      {content({ text, html })}
    </Panel>
  ),
  Object.fromEntries(interruptions.map((name) => [name, 'the panel that interrupts'])),
)
