import assert from 'node:assert/strict'
import { Agent, get } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { text } from 'node:stream/consumers'
import { serve } from './serve.ts'

test('who asks again and again on one connection is answered, and let go when the server stops', async () => {
  const server = await serve(async () => {
    await pause(20)
    return new Response('here')
  }, 0)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = async () => await text(await answerTo(`http://localhost:${server.port}`, agent))

  assert.equal(await ask(), 'here')
  const begun = ask()
  await pause(10)
  const stopped = server.stop()
  assert.equal(await begun, 'here')

  await assert.rejects(ask(), { code: 'ECONNREFUSED' })
  await stopped
  agent.destroy()
})

async function answerTo(url: string, agent: Agent): Promise<IncomingMessage> {
  return await new Promise((resolve, reject) => {
    get(url, { agent }, resolve).on('error', reject)
  })
}
