/** The whole system on a PostgreSQL server of the office's own, prepared by the operators' command. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { root } from '../src/platform/root.ts'
import { openChromium } from './chromium.ts'
import { lodge, openByCode } from './complainant.ts'
import { pointer } from './hands.ts'
import { startSystem } from './system.ts'

const run = promisify(execFile)
const server = process.env['TEST_POSTGRES_15_URL']
const skip = server ? false : 'needs a PostgreSQL 15 server, TEST_POSTGRES_15_URL'

test(
  'on a server of the office’s own, a complaint goes in and is acknowledged',
  { skip },
  async () => {
    const system = await startSystem({ env: await prepare(server ?? '') })
    const browser = await openChromium()
    try {
      const hands = pointer(await browser.newPage({ locale: 'nl-BE' }))
      const who = {
        lang: 'nl' as const,
        portal: system.portal,
        name: 'Fatima El Idrissi',
        email: 'fatima@example.org',
        documents: [join(root, 'LICENSE')],
      }
      const nowhere = async () => undefined
      const lodged = await lodge(hands, who, nowhere)
      await openByCode(hands, who, lodged, nowhere)

      await hands.page.getByText(lodged.reference).first().waitFor()
      assert.match(await hands.page.locator('main').innerText(), /LICENSE/)
    } finally {
      await browser.close()
      await system.stop()
    }
  },
)

/** What the operators' command prints, as settings. */
async function prepare(address: string): Promise<Record<string, string>> {
  const name = `e2e_${randomBytes(4).toString('hex')}`
  const command = [join(root, 'build/src/ombuds.js'), 'database', 'prepare', address, name]
  const { stdout } = await run(process.execPath, command)
  const settings = stdout.split('\n').flatMap((line) => {
    const [, key, value] = /^(\w+)=(.+)$/.exec(line) ?? []
    return key && value ? [[key, value]] : []
  })
  assert.equal(settings.length, 3, 'three settings')
  return Object.fromEntries(settings) as Record<string, string>
}
