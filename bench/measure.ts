/** Runs one operation many times, some at a time, and says how fast, how long and at what cost. */
import { performance } from 'node:perf_hooks'

export interface Measurement {
  operation: string
  files: number
  concurrency: number
  perSecond: number
  p50Ms: number
  p95Ms: number
  /** Processor time of application and database together, per request. */
  cpuMs: number
  /** Over the wire, of one answer. */
  bytes: number
}

export interface Operation {
  name: string
  /** Does it once and gives the bytes of the answer. `index` is never the same twice. */
  act: (index: number) => Promise<number>
  times: number
}

/** `cpu` tells the milliseconds computed so far by all that takes part. */
export async function measure(
  { name, act, times }: Operation,
  { files, concurrency, cpu }: { files: number; concurrency: number; cpu: () => number },
): Promise<Measurement> {
  const warmUp = Math.max(10, Math.round(times / 5))
  const first = concurrency * 1_000_000
  await run(act, first, warmUp, concurrency)

  const [cpuBefore, start] = [cpu(), performance.now()]
  const { latencies, bytes } = await run(act, first + warmUp, times, concurrency)
  const [cpuAfter, end] = [cpu(), performance.now()]

  const sorted = latencies.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  return {
    operation: name,
    files,
    concurrency,
    perSecond: round((times / (end - start)) * 1000),
    p50Ms: round(at(0.5)),
    p95Ms: round(at(0.95)),
    cpuMs: round((cpuAfter - cpuBefore) / times),
    bytes,
  }
}

async function run(act: Operation['act'], first: number, times: number, concurrency: number) {
  const latencies: number[] = []
  let [next, bytes] = [0, 0]
  async function lane() {
    while (next < times) {
      const index = first + next++
      const start = performance.now()
      bytes = await act(index)
      latencies.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: concurrency }, lane))
  return { latencies, bytes }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

export function table(rows: readonly Measurement[]): string {
  const heads = [
    'operation',
    'files',
    'at a time',
    'per second',
    'p50 ms',
    'p95 ms',
    'CPU ms',
    'bytes',
  ]
  const lines = rows.map((row) => Object.values(row).map(String))
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...lines.map((line) => line[column]?.length ?? 0)),
  )
  const show = (line: readonly string[]) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
  return [show(heads), ...lines.map(show)].join('\n')
}
