import assert from 'node:assert/strict'
import { Agent, get } from 'node:http'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { text } from 'node:stream/consumers'
import { serve } from './serve.ts'

test('who asks on and on over one connection is answered, and let go when the server stops', async () => {
  const server = await serve(slowly, 0)
  const visitor = asking(server.port)
  assert.equal(await visitor.ask(), 'here')

  const begun = visitor.ask()
  await pause(10)
  const [answer] = await Promise.all([begun, server.stop()])

  assert.equal(answer, 'here')
  await assert.rejects(visitor.ask(), { code: 'ECONNREFUSED' })
  visitor.leave()
})

test('an answer whose beginning has left already is finished before the server stops', async () => {
  const server = await serve(inParts, 0)
  const visitor = asking(server.port)

  const begun = visitor.ask()
  await pause(50)
  const before = performance.now()
  const [answer] = await Promise.all([begun, server.stop()])

  assert.equal(answer, 'half and half')
  assert.ok(performance.now() - before < 5000, 'it does not wait until connections are cut')
  visitor.leave()
})

async function slowly(): Promise<Response> {
  await pause(20)
  return new Response('here')
}

function inParts(): Response {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const write = async () => {
    await writer.write(Buffer.from('half '))
    await pause(200)
    await writer.write(Buffer.from('and half'))
    await writer.close()
  }
  void write()
  return new Response(readable)
}

/** A browser with one connection, which it keeps. */
function asking(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    ask: () =>
      new Promise<string>((resolve, reject) => {
        get(`http://localhost:${port}`, { agent }, (answer) => resolve(text(answer))).on(
          'error',
          reject,
        )
      }),
    leave: () => agent.destroy(),
  }
}
