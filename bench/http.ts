/** A small browser: keeps connections and cookies, and counts the bytes that come over the wire. */
import { randomInt } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'

export interface Answer {
  readonly headers: IncomingHttpHeaders
  /** Head and body, as they came: compressed if they were. */
  readonly bytes: number
}

/** One for all browsers, as a proxy before the system would keep its connections. */
const agent = new Agent({ keepAlive: true })

const usual = {
  accept: 'text/html',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'fr-BE, nl;q=0.8',
}

export class Browser {
  readonly #cookies = new Map<string, string>()
  readonly #origin: string
  /** As a proxy says it: each visitor is at home somewhere else. */
  readonly #home = `10.${[0, 0, 0].map(() => randomInt(256)).join('.')}`

  constructor(origin: string, cookies: Readonly<Record<string, string>> = {}) {
    this.#origin = origin
    for (const [name, value] of Object.entries(cookies)) this.#cookies.set(name, value)
  }

  /** Fails on any other answer than a page. */
  async get(path: string): Promise<Answer> {
    return await this.#send(200, 'GET', path, {}, '')
  }

  /** Fails on any other answer than one that sends the browser on, as nearly every form of ours does. */
  async post(path: string, form: Readonly<Record<string, string>>): Promise<Answer> {
    return await this.#sendForm(303, path, form)
  }

  /** Of a search: answered with a page. */
  async search(path: string, form: Readonly<Record<string, string>>): Promise<Answer> {
    return await this.#sendForm(200, path, form)
  }

  async #sendForm(expected: number, path: string, form: Readonly<Record<string, string>>) {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: this.#origin,
      'sec-fetch-site': 'same-origin',
    }
    const body = new URLSearchParams(form).toString()
    return await this.#send(expected, 'POST', path, headers, body)
  }

  /** As a person experiences a form: both answers, counted together. */
  async postAndFollow(path: string, form: Readonly<Record<string, string>>): Promise<Answer> {
    const sent = await this.post(path, form)
    const next = await this.get(sent.headers.location ?? '/')
    return { ...next, bytes: sent.bytes + next.bytes }
  }

  #send(
    expected: number,
    method: string,
    path: string,
    more: Record<string, string>,
    body: string,
  ): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const length = { 'content-length': Buffer.byteLength(body) }
    const home = { 'x-forwarded-for': this.#home }
    const headers = { ...usual, ...home, ...more, ...(cookie && { cookie }), ...(body && length) }
    return new Promise((resolve, reject) => {
      const url = new URL(path, this.#origin)
      const asked = request(url, { method, agent, headers }, (response) => {
        const head = response.rawHeaders.reduce((sum, part) => sum + part.length + 2, 20)
        let bytes = head
        response.on('error', reject)
        response.on('data', (chunk: Buffer) => (bytes += chunk.length))
        response.on('end', () => {
          this.#keepCookies(response.headers['set-cookie'] ?? [])
          if (response.statusCode === expected) resolve({ headers: response.headers, bytes })
          else reject(new Error(`${method} ${path} was answered with ${response.statusCode}`))
        })
      })
      asked.on('error', reject)
      asked.end(body)
    })
  }

  #keepCookies(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name && value !== undefined) this.#cookies.set(name, value)
    }
  }
}
