/** A small client that keeps connections, holds cookies and counts the bytes that come over the wire. */
import { Agent, request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  /** As it came: compressed if it was. */
  body: Buffer
  /** Head and body. */
  bytes: number
}

export class Client {
  readonly #agent = new Agent({ keepAlive: true })
  readonly #cookies = new Map<string, string>()
  readonly #origin: string

  constructor(origin: string) {
    this.#origin = origin
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value)
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return await this.#send('GET', path, headers)
  }

  async post(path: string, form: Record<string, string>): Promise<Answer> {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: this.#origin,
      'sec-fetch-site': 'same-origin',
    }
    return await this.#send('POST', path, headers, new URLSearchParams(form).toString())
  }

  close(): void {
    this.#agent.destroy()
  }

  #send(method: string, path: string, headers: Record<string, string>, body = ''): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const sent = {
      ...headers,
      ...(cookie && { cookie }),
      'content-length': Buffer.byteLength(body),
    }
    return new Promise((resolve, reject) => {
      const url = new URL(path, this.#origin)
      const asked = request(url, { method, agent: this.#agent, headers: sent }, (response) => {
        const chunks: Buffer[] = []
        response.on('error', reject)
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          this.#keepCookies(response.headers['set-cookie'] ?? [])
          const content = Buffer.concat(chunks)
          const head = response.rawHeaders.reduce((sum, part) => sum + part.length + 2, 20)
          const { statusCode: status = 0, headers: received } = response
          resolve({ status, headers: received, body: content, bytes: head + content.length })
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
