/** For tests: complaints that staff enter. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { Office } from '../../platform/office/index.ts'
import { parseReference } from '../../platform/office/index.ts'
import { findFile } from '../file-store.ts'
import type { CaseFile } from '../file-store.ts'

/** What must be there, of a letter. */
export const letter = {
  channel: 'post',
  'lodged-day': '20',
  'lodged-month': '11',
  'lodged-year': '2026',
  name: 'Rosa Maes',
  post: 'Bosstraat 1\n1000 Brussel',
  'contact-channel': 'post',
  language: 'nl',
  service: 'Gemeente Elsene',
  'what-happened': 'Niemand antwoordt op mijn brieven.',
  action: 'send',
}

/** As much of the whole office for tests as is needed here. */
interface TestOffice {
  readonly db: Db
  readonly owner: Db
  readonly office: Office
}

interface Desk {
  readonly post: (
    path: string,
    form: Record<string, string>,
  ) => Promise<{ readonly html: string; readonly location: string | null }>
}

/** Registered, whatever there is to be seen first. */
export async function enterOn(office: TestOffice, desk: Desk, typed: Record<string, string>) {
  const entry = `/files/new/${randomUUID()}`
  let answer = await desk.post(entry, typed)
  const seen = /name="seen" value="([^"]*)"/.exec(answer.html)?.[1]
  if (seen) answer = await desk.post(entry, { ...typed, seen })
  const file = await fileAt(office, answer.location)
  const { year, number } = file.state.reference
  return { file, reference: `OM.${year}.${number}` }
}

export async function fileAt(
  { db, office }: TestOffice,
  location: string | null,
): Promise<CaseFile> {
  const [, text = ''] = /^\/files\/([^/]+)\/entered$/.exec(location ?? '') ?? []
  const reference = parseReference(office, text)
  const file = reference && (await findFile(db, reference))
  return file ?? assert.fail(`no file at ${location}`)
}

export async function lastNumber({ owner }: TestOffice): Promise<number> {
  const { rows } = await sql<{ last_number: number }>`
    select last_number from letterbox.reference_counter where year = 2026`.execute(owner)
  return rows[0]?.last_number ?? 0
}

/** The one-time number that waits to be mailed there. */
export async function mailedNumber(owner: Db, email: string): Promise<string> {
  const { rows } = await sql<{ body: string }>`
    select body from correspondence.mail
    where to_address = ${email} and kind = 'number'`.execute(owner)
  return (
    /\b(\d{3}) ?(\d{3})\b/
      .exec(rows[0]?.body ?? '')
      ?.slice(1)
      .join('') ?? ''
  )
}
