import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { currentOfficeKey, publishOfficeKey } from '../published/index.ts'
import { createOfficeKey } from '../secrecy/index.ts'
import { connect } from '../platform/db/database.ts'
import { startEmbedded } from '../platform/db/embedded/embedded.ts'
import { migrate } from '../platform/db/migrate.ts'
import { OperateError, UsageError } from './command.ts'
import { runCommand } from './commands.ts'

const folder = await mkdtemp('/tmp/ombuds-operate-')
const dataDir = join(folder, 'data')
const now = () => new Date('2026-11-24T10:00:00Z')
const system = await startEmbedded(dataDir, () => undefined, { fsync: false })
const owner = connect(system.addresses.owner)
await migrate(owner)
await owner.destroy()

after(async () => {
  await system.stop()
  await rm(folder, { recursive: true })
})

const paul = ['--email', 'paul@office.example', '--name', 'Paul', '--languages', 'fr,nl']

test('help names every command', async () => {
  const printed = await run('help')
  const names = [
    'database prepare',
    'staff add',
    'staff recover',
    'key print',
    'backup',
    'restore',
    'verify',
  ]
  for (const name of names) assert.match(printed, new RegExp(`npm run ombuds -- ${name}`))
})

test('an unknown command is answered with the help', async () => {
  await assert.rejects(run('staff', 'fire'), UsageError)
  await assert.rejects(run('staff'), /npm run ombuds -- staff add/)
})

test('beside the running system, a member of staff is added and gets a link to the office', async () => {
  const printed = await run('staff', 'add', ...paul, '--role', 'administrator')
  assert.match(printed, /^http:\/\/localhost:3001\/\S{20,}$/m)

  await assert.rejects(run('staff', 'add', ...paul, '--role', 'administrator'), OperateError)
})

test('what is typed wrongly is answered with how it is typed', async () => {
  await assert.rejects(run('staff', 'add', ...paul, '--role', 'king'), /--role is one of/)
  await assert.rejects(run('staff', 'add', ...paul, '--colour', 'red'), UsageError)
  await assert.rejects(run('database', 'prepare', 'postgres://x/y'), UsageError)
})

test('a locked-out administrator gets a new link, a stranger none', async () => {
  await run('staff', 'add', ...paul.with(1, 'anna@office.example'), '--role', 'administrator')

  assert.match(await run('staff', 'recover', 'anna@office.example'), /^http:\/\/localhost:3001\//m)
  await assert.rejects(run('staff', 'recover', 'nobody@office.example'), OperateError)
})

test('without a running database, the operator is told to start the system', async () => {
  const shell = { env: { DATA_DIR: join(folder, 'nothing') }, now, print: () => undefined }
  await assert.rejects(runCommand(['staff', 'recover', 'a@b.example'], shell), /npm start/)
})

test('the copy for paper opens again what the key opens, and says its id and dates', async () => {
  const file = join(folder, 'office.key')
  const key = await createOfficeKey(file, new Date('2026-11-23T09:00:00Z'))

  const printed = await run('key', 'print')

  assert.match(printed, new RegExp(`^id +${key.id}$`, 'm'))
  assert.match(printed, /^created +2026-11-23T09:00:00/m)
  assert.match(printed, /^printed +2026-11-24T10:00:00/m)
  assert.ok(printed.split('\n').includes(key.identity))
})

test('a database is prepared once; its addresses are good, and new passwords only when asked', async () => {
  const prepare = ['database', 'prepare', system.superuser, 'prepared']
  const first = settingsIn(await run(...prepare))
  assert.deepEqual(Object.keys(first), [
    'DATABASE_URL',
    'PORTAL_DATABASE_URL',
    'OFFICE_DATABASE_URL',
  ])
  const db = connect(first['DATABASE_URL'] ?? '')
  await migrate(db)
  await publishOfficeKey(db, { id: 'x', recipient: 'y' }, now())

  await assert.rejects(run(...prepare), /nothing was changed/)
  const second = settingsIn(await run(...prepare, '--new-passwords'))

  await db.destroy()
  const again = connect(second['OFFICE_DATABASE_URL'] ?? '')
  assert.equal((await currentOfficeKey(again))?.id, 'x')
  await again.destroy()
})

async function run(...words: string[]): Promise<string> {
  const lines: string[] = []
  const env = { DATA_DIR: dataDir, OFFICE_KEY_FILE: join(folder, 'office.key') }
  await runCommand(words, { env, now, print: (line) => lines.push(line) })
  return lines.join('\n')
}

function settingsIn(printed: string): Record<string, string> {
  return Object.fromEntries(
    printed.split('\n').map((line) => {
      const at = line.indexOf('=')
      return [line.slice(0, at), line.slice(at + 1)]
    }),
  )
}
