import type { Attributes } from './attributes.ts'
import { SummaryList } from './summary-list.tsx'
import { type Given, content } from './testing/markup.ts'
import { fixtures } from './testing/official.ts'
import type { Common } from './testing/options.ts'

interface Action extends Given, Common {
  href: string
  visuallyHiddenText?: string
  attributes?: Attributes
}

interface Row {
  key: Given
  value: Given
  actions?: { items?: Action[] }
  classes?: string
}

interface Options extends Common {
  rows: (Row | '' | null | false)[]
  card?: Common & {
    title?: Given & { headingLevel?: 1 | 2 | 3 | 4 }
    actions?: { items?: Action[] }
  }
}

const cells = 'further classes of a cell'

export const summaryList = fixtures<Options>(
  'summary-list',
  ({ rows, card, ...options }) => (
    <SummaryList
      {...options}
      rows={rows.map((row) => (row ? toRow(row) : null))}
      card={
        card && {
          ...card,
          title: content(card.title),
          headingLevel: card.title?.headingLevel,
          actions: card.actions?.items?.map(toAction),
        }
      }
    />
  ),
  {
    'key with classes': cells,
    'actions with classes': cells,
    'overridden-widths': cells,
  },
)

function toRow({ key, value, actions, classes }: Row) {
  return {
    key: content(key),
    value: content(value),
    actions: actions?.items?.map(toAction),
    classes,
  }
}

function toAction({ text, html, ...action }: Action) {
  return { text: content({ text, html }), ...action }
}
