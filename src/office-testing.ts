/** The whole office for tests: on a real database, with a clock that stands until it is moved. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { loadHouse } from './casework/index.ts'
import { assertRecordFits } from './casework/testing.ts'
import { createOffice } from './office-app.ts'
import type { OfficeParts } from './office-app.ts'
import { blobStore } from './platform/blobs/blob-store.ts'
import { identityKeys } from './identity/index.ts'
import { testSession, testStaff } from './identity/testing.ts'
import type { TestStaff } from './identity/testing.ts'
import { testDatabase } from './platform/db/testing.ts'
import { publishRegister, readRegister } from './published/index.ts'
import { root } from './platform/root.ts'
import { nativeIdentity, newIdentity, officeKeyId, recipientOf } from './secrecy/index.ts'
import type { OfficeKey } from './secrecy/index.ts'

const officeDir = `${root}/offices/brussels`
const origin = 'http://localhost:3001'

export type TestOffice = Awaited<ReturnType<typeof testOffice>>

export async function testOffice({ scanner }: Pick<OfficeParts, 'scanner'> = {}) {
  // Before the database is dropped: whatever a test did to files, it is in their record.
  after(async () => void (await assertRecordFits(db)))
  const { office: db, owner, portal } = await testDatabase()
  const house = await loadHouse(officeDir, (lang) => `https://ombuds.example/${lang}`)
  const { office } = house
  const register = await readRegister(officeDir)
  await db.transaction().execute((tx) => publishRegister(tx, register))
  const officeKey = drawOfficeKey()
  const keys = identityKeys(officeKey.identity)
  const clock = { at: new Date('2026-11-24T09:00:00Z') }
  const faults: unknown[] = []
  const folder = await mkdtemp(join(tmpdir(), 'office-'))
  after(() => rm(folder, { recursive: true, force: true }))
  const blobs = blobStore(folder)
  const app = createOffice({
    db,
    house,
    officeKey,
    origin,
    blobs,
    scanner,
    isSending: false,
    log: (event) => faults.push(event),
    now: () => clock.at,
  })
  return {
    app,
    db,
    owner,
    portal,
    office,
    officeKey,
    house,
    register,
    blobs,
    keys,
    clock,
    /** What was logged. */
    faults,
    later: (minutes: number) => (clock.at = new Date(clock.at.getTime() + minutes * 60_000)),
    staff: (who: Parameters<typeof testStaff>[2]) => testStaff(db, keys, who, clock.at),
    browser: () => testBrowser(app),
    /** A browser in which that person is signed in. */
    signedIn: async (staff: Pick<TestStaff, 'id'>) =>
      testBrowser(app, await testSession(db, staff, clock.at)),
  }
}

export interface Answer {
  readonly status: number
  readonly location: string | null
  readonly html: string
  readonly headers: Headers
}

interface Sent {
  readonly method?: string
  readonly body?: URLSearchParams | FormData
  readonly headers: Record<string, string>
}

/** Keeps its cookie as a browser does, and says that what it sends comes from a page of ours. */
function testBrowser(app: ReturnType<typeof createOffice>, cookie = '') {
  const kept = new Map(cookie ? [parted(cookie)] : [])
  const cookies = () => [...kept].map((pair) => pair.join('=')).join('; ')

  async function ask(path: string, init: Sent): Promise<Answer> {
    const headers = { origin, 'sec-fetch-site': 'same-origin', 'accept-language': 'en' }
    const response = await app.request(`${origin}${path}`, {
      ...init,
      headers: { ...headers, ...(kept.size > 0 && { cookie: cookies() }), ...init.headers },
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ')
      const [name, value] = parted(pair)
      if (attributes.includes('Max-Age=0')) kept.delete(name)
      else kept.set(name, value)
    }
    const location = response.headers.get('location')
    return {
      status: response.status,
      location,
      html: await response.text(),
      headers: response.headers,
    }
  }

  return {
    cookie: cookies,
    get: (path: string, headers: Record<string, string> = {}) => ask(path, { headers }),
    post: (path: string, form: Record<string, string | string[]>, headers = {}) =>
      ask(path, { method: 'POST', body: encoded(form), headers }),
    /** As a form that takes files. */
    upload: (path: string, form: Record<string, string>, files: [Buffer<ArrayBuffer>, string][]) =>
      ask(path, { method: 'POST', body: withFiles(form, files), headers: {} }),
  }
}

/** A name and what it is. */
function parted(pair: string): [string, string] {
  const place = pair.indexOf('=')
  return [pair.slice(0, place), pair.slice(place + 1)]
}

function encoded(form: Record<string, string | string[]>): URLSearchParams {
  const pairs = Object.entries(form).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as [string, string]),
  )
  return new URLSearchParams(pairs)
}

function withFiles(form: Record<string, string>, files: [Buffer<ArrayBuffer>, string][]): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) body.set(name, value)
  for (const [bytes, name] of files) body.append('documents', new Blob([bytes]), name)
  return body
}

function drawOfficeKey(): OfficeKey {
  const identity = newIdentity()
  const recipient = recipientOf(identity)
  const opener = nativeIdentity(identity)
  return { id: officeKeyId(recipient), recipient, identity, opener, isReadableByOthers: false }
}
