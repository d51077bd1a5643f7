/** Runs one operation many times, some at a time, and says how fast, how long and at what cost. */
import { performance } from 'node:perf_hooks'

export interface Measurement {
  readonly operation: string
  readonly files: number
  readonly concurrency: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p95Ms: number
  /** Processor time of application and database together, for one. */
  readonly cpuMs: number
  /** Over the wire, for one. */
  readonly bytes: number
}

export interface Operation {
  readonly name: string
  /** At the most so many milliseconds of processor time, if somebody promised that. */
  readonly mark?: number
  /** In one round. */
  readonly times: number
  /** Gets ready what so many acts need; is not measured. */
  readonly prepare?: (acts: number) => Promise<void>
  /** Does it once and gives the bytes. */
  readonly act: () => Promise<number>
  /** What has to be so while it is measured. */
  readonly during?: (measured: () => Promise<void>) => Promise<void>
  /** Milliseconds of the system's processes that are ours, such as serving our own queries. */
  readonly ownCpu?: () => number
}

export interface Conditions {
  readonly files: number
  readonly concurrency: number
  /** Milliseconds computed so far by all that takes part. */
  readonly cpu: () => number
}

/**
 * A server runs for weeks: what is told is what it costs once its code was compiled for speed. A step
 * runs through ten times as much code as a page, and still becomes quicker after 400.
 */
const warmUp = 1_000

/** Others may use the machine: of several rounds, the one in the middle is told. */
const rounds = 3

export async function measure(operation: Operation, conditions: Conditions): Promise<Measurement> {
  const { name, times, during = (measured) => measured() } = operation
  const { files, concurrency } = conditions
  await operation.prepare?.(warmUp + rounds * times)

  const measured: Round[] = []
  await during(async () => {
    await runLanes(operation.act, warmUp, concurrency)
    for (let round = 0; round < rounds; round++)
      measured.push(await runRound(operation, conditions))
  })

  const middle = (pick: (round: Round) => number) => rounded(median(measured.map(pick)))
  return {
    operation: name,
    files,
    concurrency,
    perSecond: middle(({ perSecond }) => perSecond),
    p50Ms: middle(({ latencies }) => quantile(latencies, 0.5)),
    p95Ms: middle(({ latencies }) => quantile(latencies, 0.95)),
    cpuMs: middle(({ cpuMs }) => cpuMs),
    bytes: Math.round(median(measured.flatMap(({ bytes }) => bytes))),
  }
}

interface Round {
  readonly perSecond: number
  readonly cpuMs: number
  readonly latencies: readonly number[]
  readonly bytes: readonly number[]
}

async function runRound(
  { act, times, ownCpu = () => 0 }: Operation,
  { cpu, concurrency }: Conditions,
): Promise<Round> {
  const computed = () => cpu() - ownCpu()
  const [before, start] = [computed(), performance.now()]
  const done = await runLanes(act, times, concurrency)
  const [end, after] = [performance.now(), computed()]
  return {
    perSecond: times / ((end - start) / 1000),
    cpuMs: (after - before) / times,
    latencies: done.map(({ ms }) => ms),
    bytes: done.map(({ bytes }) => bytes),
  }
}

async function runLanes(act: Operation['act'], times: number, lanes: number) {
  const done: { ms: number; bytes: number }[] = []
  let begun = 0
  async function lane() {
    while (begun++ < times) {
      const start = performance.now()
      const bytes = await act()
      done.push({ ms: performance.now() - start, bytes })
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return done
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
