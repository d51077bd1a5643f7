/** The whole portal for a test file: a database and a folder of its own, a clock that is set, and browsers. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Hono } from 'hono'
import { blobStore } from '../../platform/blobs/blob-store.ts'
import { testDatabase } from '../../platform/db/testing.ts'
import type { Log } from '../../platform/log.ts'
import { loadOffice } from '../../platform/office/index.ts'
import { root } from '../../platform/root.ts'
import { publishOfficeKey, publishRegister, readRegister } from '../../published/index.ts'
import { loadQuestionnaire } from '../../questionnaire/index.ts'
import { loadGuides } from '../guides/load-guides.ts'
import { makePaperForms } from '../paper/paper-form.ts'
import { loadSummaries } from '../summaries/load-summaries.ts'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { newIdentity, officeKeyId, recipientOf } from '../../secrecy/index.ts'

const origin = 'https://portal.example'

/** How the portal is put together stands above it: the test hands it in. */
export async function testPortal(createPortal: (parts: PortalParts) => Hono<PortalEnv>) {
  const folder = await mkdtemp(join(tmpdir(), 'portal-'))
  const { owner, portal, office: officeDb } = await testDatabase()
  after(() => rm(folder, { recursive: true }))

  const officeDir = join(root, 'offices/brussels')
  const office = await loadOffice(officeDir)
  const questionnaire = await loadQuestionnaire(officeDir)
  const guides = await loadGuides(officeDir)
  const summaries = await loadSummaries(office)
  const paperForms = await makePaperForms(office)
  const register = await readRegister(officeDir)
  const identity = newIdentity()
  const recipient = recipientOf(identity)
  const clock = { at: new Date('2026-11-24T09:00:00Z') }
  await officeDb.transaction().execute((tx) => publishRegister(tx, register))
  await publishOfficeKey(officeDb, { id: officeKeyId(recipient), recipient }, clock.at)

  const logged: unknown[] = []
  const log: Log = (event) => void logged.push(event)
  const blobs = blobStore(join(folder, 'blobs'))
  const pauses: number[] = []
  const parts = {
    pause: async (ms: number) => void pauses.push(ms),
    db: portal,
    office,
    questionnaire,
    guides,
    summaries,
    paperForms,
    blobs,
    now: () => clock.at,
    origin,
    log,
  }
  const app = createPortal(parts)
  const newBrowser = () => browser((path, init) => app.request(path, init))
  return { owner, officeDb, parts, folder, clock, logged, identity, newBrowser, pauses }
}

type Ask = (path: string, init?: RequestInit) => Response | Promise<Response>

export interface Answer {
  readonly status: number
  /** Where it sends the browser, `''` if nowhere. */
  readonly location: string
  readonly html: string
  readonly headers: Headers
}

export type Browser = ReturnType<typeof browser>

/** Keeps the cookie, says where it comes from, and sends the hidden fields of the page before. */
function browser(ask: Ask) {
  let cookie = ''

  async function request(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = { origin, 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) }
    const response = await ask(path, { ...init, headers })
    const given = response.headers.get('set-cookie')
    if (given) cookie = given.split(';')[0] ?? ''
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      html: await response.text(),
      headers: response.headers,
    }
  }

  async function open(path: string): Promise<Answer> {
    const answer = await request(path)
    return answer.location ? await request(answer.location) : answer
  }

  return {
    get: async (path: string) => await request(path),
    /** As `get`, and on to where a page that begins a form sends. */
    open,
    post: async (path: string, fields: Record<string, string> = {}) =>
      await request(path, { method: 'POST', body: new URLSearchParams(fields) }),
    /** Opens the page, fills in its form and sends it to where the form says. */
    async answer(path: string, fields: Record<string, string> = {}): Promise<Answer> {
      const { html } = await open(path)
      const form = formOf(html)
      const body = new URLSearchParams({ ...form.hidden, ...fields })
      return await request(form.action || path, { method: 'POST', body })
    },
    /** As `answer`, to the page that it leads to. */
    async answerAndFollow(path: string, fields: Record<string, string>): Promise<Answer> {
      return await request((await this.answer(path, fields)).location)
    },
    async upload(path: string, files: readonly [Buffer, string][], action = 'upload') {
      const body = new FormData()
      for (const [bytes, name] of files)
        body.append('documents', new Blob([new Uint8Array(bytes)]), name)
      body.append('action', action)
      return await request(path, { method: 'POST', body })
    },
    send: async (path: string, body: FormData) => await request(path, { method: 'POST', body }),
    sendBytes: async (path: string, body: Uint8Array<ArrayBuffer>) =>
      await request(path, { method: 'POST', body }),
    get cookie() {
      return cookie
    },
    close() {
      cookie = ''
    },
  }
}

/** The last form of a page: before it stand only those that remove something. */
export function formOf(html: string): { action: string; hidden: Record<string, string> } {
  const form = html.slice(html.lastIndexOf('<form'))
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)]
  return {
    action: (/^<form[^>]*action="([^"]*)"/.exec(form)?.[1] ?? '').replaceAll('&amp;', '&'),
    hidden: Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value])),
  }
}

/** Begins a complaint and answers with the id of its draft. */
export async function begin(
  visitor: Browser,
  fields: Record<string, string> = {},
): Promise<string> {
  const { location } = await visitor.post('/en/complaint', fields)
  return /^\/en\/complaint\/([^/]+)\/question\/1$/.exec(location)?.[1] ?? ''
}

/** Answers what must be answered. */
export async function answerRequired(visitor: Browser, draft: string): Promise<void> {
  const question = (number: number) => `/en/complaint/${draft}/question/${number}`
  await visitor.answer(question(3), { channel: 'email', email: 'ana@example.org' })
  await visitor.answer(question(4), { service: 'unknown' })
  await visitor.answer(question(5), { 'what-happened': 'They closed my file.' })
}
