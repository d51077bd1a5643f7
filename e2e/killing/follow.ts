/** Somebody who comes back with reference and code, and looks into their file. */
import assert from 'node:assert/strict'
import { address } from '../../src/portal/addresses.ts'
import type { Confirmed } from './person.ts'
import { newVisitor } from './visitor.ts'

export interface Followed {
  readonly page: string
  /** As they come back, oldest first. */
  readonly documents: readonly Buffer[]
}

export async function follow(
  portal: string,
  { lang, reference, code }: Confirmed,
): Promise<Followed> {
  const visitor = newVisitor(portal)
  const opened = await visitor.post(address('follow-by-code', lang), { reference, code })
  assert.equal(opened.status, 303, `${reference}: its code opens it: ${opened.html}`)
  const { html: page } = await visitor.get(opened.location)
  const links = page.match(/\/(?:nl|fr|en)\/[\w-]+\/[0-9a-f-]{36}\/document\/[0-9a-f-]{36}/g) ?? []
  return { page, documents: await Promise.all(links.map((link) => visitor.download(link))) }
}
