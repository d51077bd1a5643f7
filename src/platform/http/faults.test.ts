import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Hono } from 'hono'
import { h } from 'preact'
import {
  BadRequestError,
  NotAllowedError,
  NotFoundError,
  StaleError,
  TooLargeError,
} from '../errors.ts'
import { answerFaults } from './faults.ts'

suite('a known failure', () => {
  const known = [
    [new NotFoundError('file 7'), 404, 'not-found'],
    [new NotAllowedError('file 7'), 403, 'not-allowed'],
    [new StaleError('file 7'), 409, 'stale'],
    [new BadRequestError('file 7'), 400, 'bad-request'],
    [new TooLargeError('file 7'), 413, 'too-large'],
  ] as const

  for (const [error, status, code] of known) {
    test(`of the kind ${code} gets its page, tells nothing more and is not logged`, async () => {
      const { app, logged } = appThatThrows(error)

      const answer = await app.request('/files/7')

      assert.equal(answer.status, status)
      assert.equal(await answer.text(), `<!doctype html><p>${code} </p>`)
      assert.deepEqual(logged, [])
    })
  }

  test('is also an address that leads nowhere', async () => {
    const answer = await appThatThrows(new Error('unreached')).app.request('/nowhere')

    assert.equal(answer.status, 404)
    assert.match(await answer.text(), /not-found/)
  })
})

suite('a fault of ours', () => {
  test('shows a request id and nothing else', async () => {
    const { app } = appThatThrows(new Error('password of Amina'))

    const answer = await app.request('/files/7')

    assert.equal(answer.status, 500)
    assert.match(
      await answer.text(),
      /^<!doctype html><p>fault [2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}<\/p>$/,
    )
  })

  test('is logged once under that id, by its route and not by its address', async () => {
    const { app, logged } = appThatThrows(new Error('the store fell over'))

    const page = await (await app.request('/files/7')).text()

    assert.equal(logged.length, 1)
    const [event] = logged
    assert.ok(typeof event?.['requestId'] === 'string' && page.includes(event['requestId']))
    assert.equal(event['route'], '/files/:id')
    assert.doesNotMatch(JSON.stringify(event), /files\/7/)
  })

  test('has another id each time', async () => {
    const { app, logged } = appThatThrows(new Error('again'))

    await app.request('/files/7')
    await app.request('/files/7')

    assert.equal(new Set(logged.map((event) => event['requestId'])).size, 2)
  })
})

function appThatThrows(error: Error) {
  const logged: Readonly<Record<string, unknown>>[] = []
  const app = new Hono()
  app.get('/files/:id', () => {
    throw error
  })
  answerFaults(app, {
    log: (event) => logged.push(event),
    page: (_, { code, requestId }) => h('p', null, code, ' ', requestId ?? ''),
  })
  return { app, logged }
}
