/** Pages on their way out, compressed. Assets come compressed; documents of people are left as they are. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'
import { accepted } from './assets.ts'

export type PageStatus = 200 | 400 | 403 | 404 | 409 | 413 | 422 | 500

/** Quality 4 costs a page of 20 KB about half a millisecond, on a thread of its own. */
const brotli = promisify(brotliCompress)
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** Below this, the headers cost more than is won. */
const worthwhile = 1024

const secrets = new WeakSet<Context>()

/**
 * Here rather than in a middleware behind the route: reading a body out of an answer again costs a
 * millisecond a page.
 */
export async function sendPage(c: Context, html: string, status: PageStatus): Promise<Response> {
  c.header('Content-Type', 'text/html; charset=UTF-8')
  if (secrets.has(c)) return c.body(html, status)

  c.header('Vary', 'Accept-Encoding', { append: true })
  const plain = Buffer.from(html)
  const [encoding] = accepted(c.req.header('accept-encoding'))
  const isCompressed = encoding && plain.length >= worthwhile && c.req.method !== 'HEAD'
  const body = isCompressed ? await compress(encoding, plain) : plain
  if (isCompressed) c.header('Content-Encoding', encoding)
  c.header('Content-Length', String(body.length))
  return c.body(body, status)
}

/**
 * For a page that shows a secret beside something from the request: from the lengths of many
 * compressed answers the secret can be guessed (BREACH). Proxies are told the same.
 */
export function neverCompress(c: Context): void {
  secrets.add(c)
  c.header('Cache-Control', 'no-store, no-transform')
}

async function compress(
  encoding: 'br' | 'gzip',
  plain: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  return encoding === 'br' ? await brotli(plain, options) : await promisify(gzip)(plain)
}
