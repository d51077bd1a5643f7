/** What was measured, for a person to read: each row with its mark beside it. */
import type { Measurement } from './measure.ts'

export interface Told extends Pick<Measurement, 'operation' | 'files' | 'concurrency' | 'cpuMs'> {
  /** None for a sum of several operations. */
  readonly measured?: Measurement
  readonly mark: number | undefined
}

const heads = [
  'operation',
  'files',
  'at a time',
  'per second',
  'p50 ms',
  'p95 ms',
  'CPU ms',
  'bytes',
  'mark',
]

export function tableOf(rows: readonly Told[]): string {
  const lines = [heads, ...rows.map(cellsOf)]
  const widths = heads.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  // Words to the left, figures to the right.
  const pad = (cell: string, column: number) =>
    column === 0 || column === heads.length - 1
      ? cell.padEnd(widths[column] ?? 0)
      : cell.padStart(widths[column] ?? 0)
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n')
}

function cellsOf({ operation, files, concurrency, cpuMs, measured, mark }: Told): string[] {
  return [
    operation,
    String(files),
    String(concurrency),
    measured?.perSecond.toFixed(1) ?? '',
    measured?.p50Ms.toFixed(1) ?? '',
    measured?.p95Ms.toFixed(1) ?? '',
    cpuMs.toFixed(1),
    measured ? String(measured.bytes) : '',
    mark === undefined ? '' : `${cpuMs <= mark ? 'met   ' : 'MISSED'} (at most ${mark})`,
  ]
}
