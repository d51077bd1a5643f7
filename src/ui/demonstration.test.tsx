import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { demonstration } from '../platform/http/demonstration.ts'
import { answerFaults } from '../platform/http/faults.ts'
import { show } from '../platform/http/show.ts'
import { OfficePage } from './office-page.tsx'

const page = <OfficePage lang="nl" title="Alle dossiers" officeName="Ombuds" homeHref="/" />

test('on every page of a demonstration, what went wrong too, it is said first that nothing is real', async () => {
  for (const path of ['/', '/nowhere'])
    assert.match(
      await bodyOf(true, path),
      /<body[^>]*><aside [^>]*aria-label="Demonstratie">Demonstratie\. Niets hier is echt\.</,
    )
})

test('nowhere else it is said', async () => {
  assert.doesNotMatch(await bodyOf(false, '/'), /<aside|Niets hier is echt/)
})

async function bodyOf(isDemonstration: boolean, path: string): Promise<string> {
  const app = new Hono()
  app.use(demonstration(isDemonstration))
  answerFaults(app, { log: () => undefined, page: () => page })
  app.get('/', (c) => show(c, page))
  return await (await app.request(path)).text()
}
