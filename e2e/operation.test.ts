import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { embeddedAddresses } from '../src/platform/db/embedded/embedded.ts'
import { root } from '../src/platform/root.ts'
import { createOfficeKey } from '../src/secrecy/index.ts'
import { firstLink, freePort, startSystem } from './system.ts'
import type { System } from './system.ts'

const folder = await mkdtemp('/tmp/ombuds-operation-')
const dataDir = join(folder, 'data')
let system = await startSystem({ dataDir })

after(async () => {
  await system.stop()
  await rm(folder, { recursive: true, force: true })
})

test('the start prints where everything is, and a link for the first administrator', async () => {
  assert.match(system.printed(), new RegExp(`Portal +${system.portal}\n`))
  assert.match(system.printed(), new RegExp(`Office +${system.office}\n`))
  assert.equal((await fetch(firstLink(system))).status, 200)
})

for (const part of ['portal', 'office', 'worker']) {
  test(`when the ${part} dies, it is started again and that is said`, async () => {
    const name = `${part[0]?.toUpperCase()}${part.slice(1)}`
    const before = await partOf(system, part)

    process.kill(before, 'SIGKILL')

    await until(() => system.printed().includes(`${name}: runs again.`))
    assert.match(
      system.printed(),
      new RegExp(`${name}: ended \\(SIGKILL\\); starts again in 0.2 s.`),
    )
    assert.notEqual(await partOf(system, part), before)
  })
}

test('when the database dies, it is started again, and what it recovered is said', async () => {
  process.kill(await postmaster(), 'SIGKILL')

  await until(() => system.printed().includes('Database: runs again.'))
  assert.match(
    system.printed(),
    /Database: had not been stopped cleanly; .+Nothing confirmed is lost\./,
  )
  await until(async () => (await fetch(`${system.portal}/readyz`)).ok)
})

test('the portal’s process is told neither the office’s address nor its key', async () => {
  const portal = await environmentOf(await partOf(system, 'portal'))
  const worker = await environmentOf(await partOf(system, 'worker'))

  assert.deepEqual(
    [...portal.keys()].filter((name) => /^(OFFICE_(DATA|KEY)|DATABASE|SMTP)/.test(name)),
    [],
  )
  assert.doesNotMatch([...portal.values()].join(), /ombuds_(office|owner)/)
  assert.doesNotMatch([...worker.values()].join(), /ombuds_(portal|owner)/)
})

test('a second start on the same data is refused', async () => {
  const { code, said } = await runMain([], { DATA_DIR: dataDir })
  assert.equal(code, 1)
  assert.match(said, /is in use by another start of this system/)
})

test('when the start is killed, its parts end by themselves and the next start takes over', async () => {
  const parts = await Promise.all(
    ['portal', 'office', 'worker'].map((part) => partOf(system, part)),
  )

  system.main.kill('SIGKILL')
  await until(async () => (await Promise.all(parts.map(isGone))).every(Boolean))

  system = await startSystem({ dataDir })
  assert.match(system.printed(), /was still running from a start that was killed; took it over/)
})

test('a part runs alone on an address of its own', async () => {
  const addresses = await embeddedAddresses(dataDir)
  const port = await freePort()
  const child = spawn(process.execPath, [join(root, 'build/src/main.js'), 'portal'], {
    env: { PORTAL_PORT: String(port), PORTAL_DATABASE_URL: addresses?.portal, DATA_DIR: dataDir },
    stdio: 'ignore',
  })
  await until(() =>
    fetch(`http://localhost:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    ),
  )

  child.kill('SIGTERM')
  assert.deepEqual(await once(child, 'exit'), [0, null])
})

test('a part alone says which setting it lacks, and an unknown part what there is', async () => {
  const lacking = await runMain(['worker'], {})
  assert.equal(lacking.code, 1)
  assert.match(lacking.said, /OFFICE_DATABASE_URL: is not set; for example/)

  assert.equal((await runMain(['kitchen'], {})).code, 2)
})

test('Ctrl-C stops everything, and nothing has to be recovered afterwards', async () => {
  const server = await postmaster()
  assert.equal(await system.stop(), 0)
  assert.equal(await isGone(server), true)

  system = await startSystem({ dataDir })
  assert.doesNotMatch(system.printed(), /^Database:/m)
})

test('a start that waits for an answer that never comes ends all the same when it is told to', async () => {
  const silent = createServer().listen(0)
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const address = `postgres://ombuds:password@localhost:${port}/ombuds`
  const child = spawn(process.execPath, [join(root, 'build/src/main.js')], {
    env: {
      DATA_DIR: join(folder, 'other'),
      DATABASE_URL: address,
      PORTAL_DATABASE_URL: address,
      OFFICE_DATABASE_URL: address,
    },
    stdio: 'ignore',
  })
  await once(silent, 'connection')

  child.kill('SIGTERM')
  assert.deepEqual(await once(child, 'exit'), [0, null])
  silent.close()
})

test('a folder in which nothing can be kept stops the start with the setting’s name', async () => {
  const { code, said } = await runMain([], { DATA_DIR: '/proc/ombuds' })
  assert.equal(code, 1)
  assert.match(said, /DATA_DIR: must be a folder .+; for example/)
})

test('a key that does not belong to the database stops the start, and so does a lost one', async () => {
  await system.stop()
  const other = join(folder, 'other.key')
  await createOfficeKey(other, new Date())

  const wrong = await runMain([], { DATA_DIR: dataDir, OFFICE_KEY_FILE: other })
  assert.equal(wrong.code, 1)
  assert.match(wrong.said, /does not belong to this database/)

  const lost = await runMain([], { DATA_DIR: dataDir, OFFICE_KEY_FILE: join(folder, 'none.key') })
  assert.equal(lost.code, 1)
  assert.match(lost.said, /there is no office key here/)
})

async function runMain(words: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [join(root, 'build/src/main.js'), ...words], { env })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

async function partOf({ main }: System, part: string): Promise<number> {
  const children = await readFile(`/proc/${main.pid}/task/${main.pid}/children`, 'utf8')
  for (const pid of children.trim().split(' ').map(Number))
    if ((await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes(`main.js\0${part}\0`)) return pid
  return assert.fail(`no ${part}`)
}

async function environmentOf(pid: number): Promise<Map<string, string>> {
  const lines = (await readFile(`/proc/${pid}/environ`, 'utf8')).split('\0')
  return new Map(lines.map((line) => [line.split('=')[0] ?? '', line]))
}

async function postmaster(): Promise<number> {
  const note = join(dataDir, 'postgres/cluster/postmaster.pid')
  return Number.parseInt(await readFile(note, 'utf8'), 10)
}

/** A process that nobody has buried yet has no command line any more. */
async function isGone(pid: number): Promise<boolean> {
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')) === ''
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000
  while (!(await isSo())) {
    if (Date.now() > end) assert.fail('it did not come to that')
    await pause(50)
  }
}
