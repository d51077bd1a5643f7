import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { connect } from '../database.ts'
import { FolderInUseError, startEmbedded } from './embedded.ts'

const folder = await mkdtemp('/tmp/ombuds-embedded-')
after(() => rm(folder, { recursive: true, force: true }))

let count = 0
const newDataDir = () => join(folder, String(++count))

test('a second start on the same folder is refused, and the first goes on', async () => {
  const dataDir = newDataDir()
  const first = await startEmbedded(dataDir, ignore)

  await assert.rejects(startEmbedded(dataDir, ignore), FolderInUseError)

  assert.deepEqual(await ask(first.addresses.owner, '1'), 1)
  await first.stop()
})

test('no role gets in with another’s password, and none without', async () => {
  const { addresses, stop } = await startEmbedded(newDataDir(), ignore)
  const asOwner = new URL(addresses.portal)
  asOwner.username = 'ombuds_owner'
  await assert.rejects(ask(asOwner.href, '1'), { code: '28P01' })
  asOwner.password = ''
  await assert.rejects(ask(asOwner.href, '1'))

  assert.equal(await ask(addresses.portal, 'current_user'), 'ombuds_portal')
  await stop()
})

test('everything confirmed is there after the server was killed, and that is said', async () => {
  const dataDir = newDataDir()
  const writer = await startWriter(dataDir)
  await writer.untilWritten(200)

  process.kill(await postmasterOf(dataDir), 'SIGKILL')
  await once(writer.child, 'exit')

  const said: string[] = []
  const { addresses, stop } = await startEmbedded(dataDir, (line) => said.push(line))
  assert.match(said.join('\n'), /had not been stopped cleanly; replayed/)
  await assertKept(addresses.owner, writer.confirmed())
  await stop()
})

test('a server that goes on alone after its start was killed is taken over', async () => {
  const dataDir = newDataDir()
  const writer = await startWriter(dataDir)
  await writer.untilWritten(50)
  const orphan = await postmasterOf(dataDir)

  writer.child.kill('SIGKILL')
  await once(writer.child, 'exit')

  const said: string[] = []
  const { addresses, stop } = await startEmbedded(dataDir, (line) => said.push(line))
  assert.match(said.join('\n'), /took it over/)
  assert.notEqual(await postmasterOf(dataDir), orphan)
  await assertKept(addresses.owner, writer.confirmed())
  await stop()
})

test('one killed process of the server does not make the folder free for a second start', async () => {
  const dataDir = newDataDir()
  const said: string[] = []
  const first = await startEmbedded(dataDir, (line) => said.push(line))
  const pid = await ask(first.addresses.owner, 'pg_backend_pid()', (backend) =>
    process.kill(Number(backend), 'SIGKILL'),
  )
  assert.ok(pid)
  while (said.length === 0) await pause(50)

  assert.match(said.join('\n'), /had not been stopped cleanly/)
  await assert.rejects(startEmbedded(dataDir, ignore), FolderInUseError)
  await first.stop()
})

test('a server that is stopped while it recovers does end', async () => {
  const dataDir = newDataDir()
  for (const moment of [40, 80, 120]) {
    const { addresses, stop } = await startEmbedded(dataDir, ignore)
    await ask(addresses.owner, 'pg_backend_pid()', (pid) => process.kill(Number(pid), 'SIGKILL'))
    await pause(moment)

    const late = pause(30_000, 'late', { ref: false })
    assert.equal(await Promise.race([stop().then(() => 'ended'), late]), 'ended')
  }
})

test('a first start that is killed at any moment does not stand in the way of the next', async () => {
  const dataDir = newDataDir()
  for (const moment of [150, 400, 700, 1000, 1400]) {
    const child = spawnWriter(dataDir)
    const ended = once(child, 'exit')
    await pause(moment)
    child.kill('SIGKILL')
    assert.deepEqual(await ended, [null, 'SIGKILL'])
  }

  const { addresses, stop } = await startEmbedded(dataDir, ignore)
  assert.equal(await ask(addresses.owner, '1'), 1)
  assert.deepEqual(
    (await readdir(dataDir)).filter((name) => name.includes('half')),
    [],
  )
  await stop()
})

test('a note that names somebody else’s process, or nothing, does not stop the start', async () => {
  const dataDir = newDataDir()
  await (await startEmbedded(dataDir, ignore)).stop()

  for (const note of [`${process.pid}\n`, '']) {
    await writeFile(join(dataDir, 'postgres/cluster/postmaster.pid'), note)
    const { stop } = await startEmbedded(dataDir, ignore)
    await stop()
  }
})

test('a path too long for a socket is no hindrance', async () => {
  const dataDir = join(newDataDir(), 'a-folder-with-a-long-name/'.repeat(5))
  await mkdir(dataDir, { recursive: true })

  const { addresses, stop } = await startEmbedded(dataDir, ignore)

  assert.equal(await ask(addresses.owner, '1'), 1)
  await stop()
})

test('what a failing statement held does not come into the log, and passwords are the owner’s alone', async () => {
  const dataDir = newDataDir()
  const { addresses, stop } = await startEmbedded(dataDir, ignore)
  await assert.rejects(ask(addresses.owner, `cast('Rue du Secret 7' as int)`))
  await stop()

  const home = join(dataDir, 'postgres')
  assert.doesNotMatch(await readFile(join(home, 'server.log'), 'utf8'), /Secret/)
  assert.equal((await stat(join(home, 'passwords.json'))).mode & 0o777, 0o600)
})

/** Starts the database in a process of its own, which writes rows and prints what was confirmed. */
async function startWriter(dataDir: string) {
  const child = spawnWriter(dataDir)
  let printed = ''
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const confirmed = () => printed.split('\n').slice(0, -1).map(Number)
  const untilWritten = async (rows: number) => {
    while (confirmed().length < rows) {
      assert.equal(child.exitCode, null, 'the writer ended')
      await pause(10)
    }
  }
  return { child, confirmed, untilWritten }
}

function spawnWriter(dataDir: string): ChildProcess {
  const at = (file: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, file)).href)
  const script = `
    import { sql } from 'kysely'
    import { connect } from ${at('../database.js')}
    import { startEmbedded } from ${at('embedded.js')}
    const { addresses } = await startEmbedded(${JSON.stringify(dataDir)}, () => undefined)
    const db = connect(addresses.owner)
    await sql\`create table if not exists kept (n int)\`.execute(db)
    for (let n = 1; ; n++) {
      await sql\`insert into kept values (\${n})\`.execute(db).catch(() => process.exit())
      process.stdout.write(n + '\\n')
    }`
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function assertKept(address: string, confirmed: number[]): Promise<void> {
  const kept = await ask(address, '(select array_agg(n) from kept)')
  assert.deepEqual(
    confirmed.filter((n) => !(kept as number[]).includes(n)),
    [],
  )
}

async function ask(
  address: string,
  expression: string,
  whileConnected: (value: unknown) => void = ignore,
): Promise<unknown> {
  const db = connect(address)
  try {
    const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(
      db,
    )
    whileConnected(rows[0]?.value)
    return rows[0]?.value
  } finally {
    await db.destroy()
  }
}

async function postmasterOf(dataDir: string): Promise<number> {
  return Number.parseInt(
    await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8'),
    10,
  )
}

function ignore(): void {
  // What is said is looked at where it matters.
}
