/**
 * `npm run bench`: how much the whole system does at what cost, on a fresh database with many files.
 * `-- --files 100000` takes another number of files, `-- --json FILE` writes the rows as JSON too,
 * `-- --only queue` measures only what has that word in its name. Never fails because something was
 * slow. What the rows mean is told in `docs/performance.md`.
 */
import { writeFile } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { startSystem } from '../e2e/system.ts'
import { watchArrivals } from './arrival.ts'
import { followOperations } from './follow-operations.ts'
import { leaveGround, prepareGround } from './ground.ts'
import type { Ground } from './ground.ts'
import { measure } from './measure.ts'
import type { Operation } from './measure.ts'
import { officeOperations } from './office-operations.ts'
import { stepOperations } from './step-operations.ts'
import {
  complaintSent,
  formStep,
  publicPage,
  questionnaireSteps,
  registerSearch,
} from './portal-operations.ts'
import { cpuOfTree } from './processes.ts'
import { tableOf } from './table.ts'
import type { Told } from './table.ts'

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    json: { type: 'string' },
    only: { type: 'string', default: '' },
  },
})
const files = Number(values.files)
if (!Number.isInteger(files) || files < 1) throw new Error('--files takes a number')

const system = await startSystem()
process.once('SIGINT', () => void system.stop().then(() => process.exit(130)))
try {
  await run()
} finally {
  await system.stop()
}

async function run(): Promise<void> {
  const begun = performance.now()
  const ground = await prepareGround(system, files)
  console.log(`${files} files built and copied in ${seconds(performance.now() - begun)} s`)
  const told = await measureAll(ground)
  await leaveGround(ground)

  console.log(`\n${tableOf([...told, ...sumsOf(told)])}`)
  const rows = told.map(({ measured }) => measured)
  if (values.json) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`)
}

async function measureAll(ground: Ground): Promise<Told[]> {
  const told: Told[] = []
  const arrivals = await watchArrivals(ground)
  await measureEach([
    publicPage(ground),
    ...questionnaireSteps(ground),
    registerSearch(ground),
    formStep(ground),
    complaintSent(ground),
  ])
  await measureEach([arrivals.operation])
  await arrivals.end()
  await measureEach(await officeOperations(ground))
  await measureEach(await stepOperations(ground))
  await measureEach(followOperations(ground, arrivals.mailboxes))
  return told

  async function measureEach(operations: readonly Operation[]): Promise<void> {
    for (const operation of operations.filter(({ name }) => name.includes(values.only)))
      for (const concurrency of [1, 8]) {
        const cpu = () => cpuOfTree(ground.pid)
        const measured = await measure(operation, { files, concurrency, cpu })
        told.push({ ...measured, measured, mark: operation.mark })
      }
  }
}

/** What one complaint costs in all: sent, opened, registered, acknowledged. */
function sumsOf(told: readonly Told[]): Told[] {
  const cost = (operation: string, concurrency: number) =>
    told.find((row) => row.operation === operation && row.concurrency === concurrency)?.cpuMs ?? 0
  return [1, 8].map((concurrency) => ({
    operation: 'complaint in all',
    files,
    concurrency,
    cpuMs: cost('complaint sent', concurrency) + cost('complaint registered', concurrency),
    mark: 20,
  }))
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1)
}
