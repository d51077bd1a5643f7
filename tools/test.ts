/**
 * Runs the tests on one PostgreSQL server for all: the embedded one, or that of `TEST_DATABASE_URL`
 * (a superuser's address). `npm test` runs everything, `npm test -- src/platform` or
 * `npm test -- src/secrecy/code.test.ts` only what stands there.
 *
 * Where tests need something that this machine may not have, their names are listed as not run;
 * with `OMBUDS_ALL_TESTS=1`, as in CI, one test that was not run fails the whole.
 */
import { existsSync, globSync } from 'node:fs'
import { join, relative } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { prepareTemplate } from '../src/platform/db/testing.ts'
import { startTestServer } from '../src/platform/db/testing-server.ts'
import { root } from '../src/platform/root.ts'

/** The machine has two cores; browser tests alone use both. */
const concurrency = 2
/** Nothing may hang for ever; the slowest, the kill test, takes some minutes. */
const timeout = 10 * 60_000

const server = await startServer()
process.env['TEST_DATABASE_URL'] = server.url
await prepareTemplate(server.url)

const notRun: string[] = []
const tests = run({
  files: filesOf(process.argv.slice(2)),
  concurrency,
  timeout,
  execArgv: ['--enable-source-maps'],
})
tests.on('test:fail', () => (process.exitCode = 1))
tests.on('test:pass', ({ name, file, skip }) => {
  if (skip !== undefined) notRun.push(`${relative(root, file ?? '')}: ${name} (${String(skip)})`)
})
tests.compose(new spec()).pipe(process.stdout)
tests.once('end', () => void finish())
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void server.stop().then(() => process.exit(1)))

async function finish(): Promise<void> {
  await server.stop()
  if (notRun.length === 0) return
  console.log(`\nNot run, ${notRun.length}:\n${notRun.map((line) => `  ${line}`).join('\n')}`)
  if (process.env['OMBUDS_ALL_TESTS'] === '1') process.exitCode = 1
}

async function startServer() {
  const url = process.env['TEST_DATABASE_URL']
  return url ? { url, stop: () => Promise.resolve() } : await startTestServer()
}

/** Compiled test files of the sources, folders or files named; of all where none is named. */
function filesOf(named: string[]): string[] {
  const places = named.length > 0 ? named : ['src', 'e2e', 'bench', 'demo', 'tools']
  const files = places.flatMap((place) => {
    const built = join(root, 'build', relative(root, place)).replace(/\.tsx?$/, '.js')
    return globSync(built.endsWith('.js') ? built : `${built}/**/*.test.js`).filter(hasSource)
  })
  if (files.length === 0) throw new Error(`no tests in ${places.join(', ')}`)
  return files.sort()
}

/** What was renamed or removed stays in `build` until somebody deletes that. */
function hasSource(file: string): boolean {
  const source = join(root, relative(join(root, 'build'), file)).replace(/\.js$/, '')
  return existsSync(`${source}.ts`) || existsSync(`${source}.tsx`)
}
