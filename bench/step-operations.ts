/**
 * A step in a file, whole: the case manager's message goes in, is bound by the record, lies sealed in the
 * mailbox, and its notice waits to be mailed.
 */
import { sql } from 'kysely'
import { formatReference } from '../src/platform/office/index.ts'
import type { Ground } from './ground.ts'
import type { Browser } from './http.ts'
import { inventWords } from './invented-complaint.ts'
import { signIn } from './office-operations.ts'
import type { Operation } from './measure.ts'
import { Stock } from './stock.ts'

interface Step {
  readonly path: string
  readonly version: string
}

export async function stepOperations(ground: Ground): Promise<Operation[]> {
  const browser: Browser = await signIn(ground)
  const stock = new Stock<Step>()
  const words = inventWords(0, 60)
  return [
    {
      name: 'append a step',
      mark: 15,
      times: 100,
      prepare: async (acts) => {
        for (const step of await listSteps(ground, acts)) stock.put(step)
      },
      act: async () => {
        // Each file once: the next step would be on a newer version.
        const { path, version } = stock.take()
        return (await browser.post(path, { version, action: 'send', body: words })).bytes
      },
    },
  ]
}

/** Files of people who chose e-mail, as they are now. */
async function listSteps({ office, house }: Ground, count: number): Promise<Step[]> {
  const { rows } = await sql<{ year: number; number: number; version: number }>`
    select reference_year as year, reference_number as number, version from casework.case_file
    where contact_channel = 'email' and step = 'verification'
    order by md5(id::text) limit ${count}`.execute(office)
  return rows.map(({ version, ...reference }) => ({
    path: `/files/${formatReference(house.office, reference)}/write/we-are-looking`,
    version: String(version),
  }))
}
