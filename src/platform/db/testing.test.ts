import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { startTestServer } from './testing-server.ts'
import { testDatabase } from './testing.ts'

test('databases of two tests know nothing of each other, and the roles are as in real life', async () => {
  const [one, other] = [await testDatabase(), await testDatabase()]

  await sql`create table only_here ()`.execute(one.owner)

  await assert.rejects(sql`select from only_here`.execute(other.owner), { code: '42P01' })
  await assert.rejects(sql`create table not_there ()`.execute(one.portal), { code: '42501' })
})

test('the server of a test that was killed is tidied away by the next', async () => {
  const file = JSON.stringify(pathToFileURL(join(import.meta.dirname, 'testing-server.js')).href)
  const script = `
    const { startTestServer } = await import(${file})
    await startTestServer()
    process.kill(process.pid, 'SIGKILL')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
  await once(child, 'exit')
  assert.notDeepEqual(await foldersOf(child.pid), [])

  const next = await startTestServer()

  assert.deepEqual(await foldersOf(child.pid), [])
  await next.stop()
})

async function foldersOf(pid: number | undefined): Promise<string[]> {
  return (await readdir('/tmp')).filter((name) => name.startsWith(`ombuds-test-${pid}-`))
}
