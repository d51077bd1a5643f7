import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { serve } from '../../platform/http/serve.ts'
import { createPortal } from '../../portal-app.ts'
import { openHouse, openWaiting, registered } from './testing.ts'
import { hiddenFields } from './testing-browser.ts'

const house = await openHouse(createPortal)
const server = await serve(createPortal(house.parts).fetch, 0)
after(() => server.stop())

test('a message whose document breaks off keeps its words, is not sent, and leaves no half document', async () => {
  const complaint = await registered(house)
  const browser = house.browser()
  const { path: file } = await browser.post('/nl/mijn-dossier/code', complaint.typed)
  const write = `${file}/schrijven`
  const fields = {
    ...hiddenFields(await browser.get(write)),
    body: 'Wat ik lang typte.',
    action: 'send',
  }

  const socket = connect(server.port, 'localhost')
  await once(socket, 'connect')
  socket.write(`${headersOf(write, browser.cookie()).join('\r\n')}\r\n\r\n`)
  for (const [name, value] of Object.entries(fields))
    socket.write(`--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  socket.write(
    '--x\r\nContent-Disposition: form-data; name="documents"; filename="half.pdf"\r\n\r\n',
  )
  socket.write(`%PDF-1.7\n${'x'.repeat(300_000)}`)
  await untilUploads(1)
  socket.destroy()
  await untilUploads(0)

  const kept = />Wat ik lang typte\.<\/textarea>/
  for (let tries = 0; tries < 200 && !kept.test((await browser.get(write)).html); tries++)
    await pause(25)
  const { html, text } = await browser.get(write)
  assert.match(html, kept)
  assert.doesNotMatch(text, /half\.pdf/)
  assert.deepEqual(await openWaiting(house), [])
  assert.deepEqual(await Array.fromAsync(house.parts.blobs.list()), [])
})

function headersOf(path: string, cookie: string): string[] {
  return [
    `POST ${path} HTTP/1.1`,
    'Host: localhost',
    'Sec-Fetch-Site: same-origin',
    `Cookie: ${cookie}`,
    'Content-Type: multipart/form-data; boundary=x',
    'Content-Length: 5000000',
  ]
}

async function untilUploads(wanted: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await sql`select from portal.upload`.execute(house.owner)
    if (rows.length === wanted) return
    await pause(25)
  }
  assert.fail(`never ${wanted} documents on the list`)
}
