/** The portal is killed while a document is on its way: nobody is told that it arrived before it has, and nothing stays behind. */
import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { blobStore } from '../src/platform/blobs/blob-store.ts'
import { sweepSafes } from '../src/portal/uploads/sweep.ts'
import { openChromium } from './chromium.ts'
import { openGate } from './gate.ts'
import { asOwner, readKept } from './killing/kept.ts'
import { kill, processesOn } from './killing/processes.ts'
import { startSystem, untilReady } from './system.ts'
import type { System } from './system.ts'

const skip = process.platform !== 'linux' && 'finds what to kill in Linux’s list of processes'
const megabyte = 1024 * 1024

let browser: Browser
let system: System
let gate: Awaited<ReturnType<typeof openGate>>

before(async () => {
  if (skip) return
  system = await startSystem()
  gate = await openGate(Number(new URL(system.portal).port))
  browser = await openChromium()
})

after(async () => {
  await browser?.close()
  gate?.close()
  await system?.stop()
})

test(
  'with scripts, what was on its way is sent again by itself, and stands in the list once',
  { skip },
  async () => {
    const page = await documentsPage(true)
    await choose(page, [['before.pdf', 1000]])
    await list(page).nth(0).waitFor()
    gate.slow(4 * megabyte)
    const sentBefore = gate.sent()
    await choose(page, [['underway.pdf', 20 * megabyte]])
    await page.getByText(/[2-9]\d% sent/).waitFor()

    killPortal()
    await page.getByText('The connection is broken').first().waitFor()
    assert.deepEqual(await list(page).allInnerTexts(), ['before.pdf'])
    gate.slow(undefined)

    await list(page).nth(1).waitFor()
    await page.reload()
    assert.deepEqual(await list(page).allInnerTexts(), ['before.pdf', 'underway.pdf'])
    const sent = gate.sent() - sentBefore
    assert(sent < 22 * megabyte, `what was stored before the blow is not sent again (${sent})`)
    await nothingStays()
  },
)

test(
  'without scripts, the browser says that the line broke, and what was stored before is still there',
  { skip },
  async () => {
    await untilReady(system)
    const page = await documentsPage(false)
    await choose(page, [['before.pdf', 1000]])
    await page.getByRole('button', { name: 'Add files' }).click()
    await list(page).nth(0).waitFor()
    const here = page.url()
    gate.slow(4 * megabyte)
    await choose(page, [['underway.pdf', 20 * megabyte]])
    await page.getByRole('button', { name: 'Add files' }).click({ noWaitAfter: true })
    while ((await leftovers()) === 0) await page.waitForTimeout(50)

    killPortal()
    gate.slow(undefined)
    await untilReady(system)

    await page.goto(here)
    assert.deepEqual(await list(page).allInnerTexts(), ['before.pdf'])
    await nothingStays()
  },
)

function killPortal(): void {
  const portal = processesOn(system.dataDir).find(({ part }) => part === 'portal')
  kill(portal?.pid ?? assert.fail('no portal'))
}

/** What the portal's own sweep does, an hour and more later. */
async function nothingStays(): Promise<void> {
  const later = new Date(Date.now() + 2 * 60 * 60_000)
  const blobs = blobStore(join(system.dataDir, 'blobs'))
  await asOwner(system.dataDir, (db) => sweepSafes(db, blobs, later))

  const { uploads, blobs: stored } = await readKept(system.dataDir)
  assert.deepEqual(new Set(stored), new Set(uploads))
  assert.equal(await leftovers(), 0)
}

/** Files that were not written to their end. */
async function leftovers(): Promise<number> {
  const names = await readdir(join(system.dataDir, 'blobs'), { recursive: true })
  return names.filter((name) => name.endsWith('.part')).length
}

async function documentsPage(javaScriptEnabled: boolean): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  await page.goto(`${gate.url}/en/complaint`)
  await page.locator('main form button').last().click()
  await page.waitForURL(/1$/)
  await page.goto(page.url().replace(/\/[^/]+\/1$/, '/documents'))
  return page
}

async function choose(page: Page, files: readonly [string, number][]): Promise<void> {
  await page.locator('#documents').setInputFiles(
    files.map(([name, size]) => ({
      name,
      mimeType: 'application/pdf',
      buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size, name)]),
    })),
  )
}

function list(page: Page) {
  return page.locator('[data-uploaded] dt')
}
