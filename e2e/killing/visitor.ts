/** A browser without a window: keeps its cookie, follows nothing by itself, says where a form is from. */
import { randomInt } from 'node:crypto'

export interface Shown {
  readonly status: number
  /** Where it sends the browser, `''` if nowhere. */
  readonly location: string
  readonly html: string
}

/** The page did not come: the connection broke, or the house said that it cannot just now. */
export class BrokenError extends Error {
  override readonly name = 'BrokenError'
}

export type Visitor = ReturnType<typeof newVisitor>

/** Nobody watches an empty page for longer before they load it again. */
const patience = 30_000

/** `signedIn`: the cookie to begin with. */
export function newVisitor(origin: string, signedIn = '') {
  let cookie = signedIn
  // As a proxy says it: each person is at home somewhere else.
  const home = `10.${[0, 0, 0].map(() => randomInt(256)).join('.')}`

  async function load(path: string, init: RequestInit = {}) {
    const headers = {
      origin,
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': home,
      ...(cookie && { cookie }),
    }
    try {
      const signal = AbortSignal.timeout(patience)
      const answer = await fetch(origin + path, { redirect: 'manual', signal, ...init, headers })
      // With what it holds: half a page is no page.
      const body = Buffer.from(await answer.arrayBuffer())
      if (answer.status >= 500) throw new BrokenError(`${path}: ${answer.status}`)
      cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
      return { answer, body }
    } catch (error) {
      if (error instanceof BrokenError) throw error
      throw new BrokenError(path, { cause: error })
    }
  }

  async function show(path: string, init?: RequestInit): Promise<Shown> {
    const { answer, body } = await load(path, init)
    const location = answer.headers.get('location') ?? ''
    return { status: answer.status, location, html: body.toString() }
  }

  return {
    get: (path: string) => show(path),
    post: (path: string, form: Record<string, string>) =>
      show(path, { method: 'POST', body: new URLSearchParams(form) }),
    postFiles: (path: string, form: FormData) => show(path, { method: 'POST', body: form }),
    download: async (path: string) => (await load(path)).body,
  }
}
