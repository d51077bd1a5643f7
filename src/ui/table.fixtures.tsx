import { Table } from './table.tsx'
import { type Given, content } from './testing/markup.ts'
import { fixtures } from './testing/official.ts'
import type { Common } from './testing/options.ts'

interface Cell extends Given, Common {
  format?: 'numeric'
  colspan?: number
  rowspan?: number
}

interface Options extends Common {
  caption?: string
  captionClasses?: string
  firstCellIsHeader?: boolean
  head?: Cell[]
  rows: (Cell[] | null | false)[]
}

export const table = fixtures<Options>('table', ({ head, rows, ...options }) => (
  <Table
    {...options}
    head={head?.map(toCell)}
    rows={rows.filter((row) => row !== null && row !== false).map((row) => row.map(toCell))}
  />
))

function toCell({ text, html, ...cell }: Cell) {
  return { text: content({ text, html }), ...cell }
}
