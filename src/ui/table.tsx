import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'

interface TableCell {
  text?: ComponentChildren
  /** `numeric` sets figures under each other, to the right. */
  format?: 'numeric' | undefined
  classes?: string | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
  attributes?: Attributes | undefined
}

interface TableProps {
  caption?: ComponentChildren
  captionClasses?: string | undefined
  head?: readonly TableCell[] | undefined
  rows: readonly (readonly TableCell[])[]
  firstCellIsHeader?: boolean | undefined
  /**
   * For a table of many columns: what the part of the page is called in which it is moved from left
   * to right where the screen is too narrow, by keyboard as well.
   */
  scrollLabel?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function Table({ scrollLabel, ...table }: TableProps) {
  if (!scrollLabel) return <PlainTable {...table} />
  const area: Attributes = { role: 'region', 'aria-label': scrollLabel, tabIndex: 0 }
  return (
    <div class="o-scroll" {...area}>
      <PlainTable {...table} />
    </div>
  )
}

function PlainTable(props: Omit<TableProps, 'scrollLabel'>) {
  const { caption, head, rows } = props
  return (
    <table class={tokens('govuk-table', props.classes)} {...props.attributes}>
      {caption && (
        <caption class={tokens('govuk-table__caption', props.captionClasses)}>{caption}</caption>
      )}
      {head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {head.map((cell) => (
              <th
                scope="col"
                class={tokens(
                  'govuk-table__header',
                  cell.format && `govuk-table__header--${cell.format}`,
                  cell.classes,
                )}
                {...spans(cell)}
              >
                {cell.text}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {rows.map((row) => (
          <tr class="govuk-table__row">
            {row.map((cell, index) => (
              <Cell cell={cell} isHeader={index === 0 && props.firstCellIsHeader === true} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ cell, isHeader }: { cell: TableCell; isHeader: boolean }) {
  if (isHeader) {
    return (
      <th scope="row" class={tokens('govuk-table__header', cell.classes)} {...spans(cell)}>
        {cell.text}
      </th>
    )
  }
  const format = cell.format && `govuk-table__cell--${cell.format}`
  return (
    <td class={tokens('govuk-table__cell', format, cell.classes)} {...spans(cell)}>
      {cell.text}
    </td>
  )
}

function spans({ colspan, rowspan, attributes }: TableCell) {
  return { colspan, rowspan, ...attributes }
}
