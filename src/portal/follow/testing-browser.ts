/** A browser as far as these tests need one: it keeps its cookie, follows redirects, fills in forms. */
import type { Hono } from 'hono'
import type { PortalEnv } from '../parts.ts'

export interface Page {
  readonly status: number
  readonly headers: Headers
  /** Path of the page that is shown in the end. */
  readonly path: string
  readonly html: string
  /** What is to be read, without markup. */
  readonly text: string
}

export function openBrowser(app: Hono<PortalEnv>, origin: string) {
  let cookie = ''

  async function visit(path: string, init: RequestInit = {}): Promise<Page> {
    const response = await app.request(path, {
      ...init,
      headers: { cookie, origin, 'sec-fetch-site': 'same-origin' },
    })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    const to = response.headers.get('location')
    if (to) return await visit(to)
    const html = await response.text()
    return { status: response.status, headers: response.headers, path, html, text: textOf(html) }
  }

  return {
    get: (path: string) => visit(path),
    post: (path: string, form: Record<string, string> = {}) =>
      visit(path, { method: 'POST', body: new URLSearchParams(form) }),
    /** A form with files, its fields first. */
    send: (path: string, form: Record<string, string>, files: readonly File[] = []) =>
      visit(path, { method: 'POST', body: multipart(form, files) }),
    /** For a line of one's own. */
    cookie: () => cookie,
    /** As another browser on the same network. */
    forget: () => {
      cookie = ''
    },
  }
}

export type Browser = ReturnType<typeof openBrowser>

/** The hidden fields of the page's form. */
export function hiddenFields({ html }: Page): Record<string, string> {
  const inputs = html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]))
}

export function titleOf({ html }: Page): string {
  return /<title>(.*?)<\/title>/.exec(html)?.[1] ?? ''
}

function multipart(form: Record<string, string>, files: readonly File[]): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) body.append(name, value)
  for (const file of files) body.append('documents', file, file.name)
  return body
}

function textOf(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', '’')
    .replaceAll('&quot;', '"')
    .replace(/[\s\u00a0]+/g, ' ')
}
