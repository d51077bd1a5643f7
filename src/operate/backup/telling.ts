/** How much there was, and how long it took. */
import { sizeText } from '../../platform/i18n/sizes.ts'
import type { Sums } from './manifest.ts'

export function tellAmount({ tables, documents }: Sums): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const bytes = tables.reduce((sum, table) => sum + table.bytes, documents.bytes)
  return `${rows} rows and ${documents.count} documents, ${sizeText('en', bytes)},`
}

export function tellSince(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`
}
