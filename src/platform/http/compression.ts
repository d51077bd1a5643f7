/** Pages on their way out, compressed. Assets come compressed; documents of people are left as they are. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { accepted } from './assets.ts'

export type PageStatus = 200 | 400 | 403 | 404 | 409 | 413 | 422 | 500 | 503

/**
 * A page of 40 KB takes a tenth of a millisecond, less than handing it to another thread and back; the
 * best that is usual for pages takes half a millisecond, and saves one kilobyte of seven.
 */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }
const gzipOptions = { level: 1 }

/** Below this, the headers cost more than is won. */
const worthwhile = 1024

const secrets = new WeakSet<Context>()

/**
 * Here rather than in a middleware behind the route: reading a body out of an answer again costs a
 * millisecond a page.
 */
export function sendPage(c: Context, html: string, status: PageStatus): Response {
  c.header('Content-Type', 'text/html; charset=UTF-8')
  if (secrets.has(c)) return c.body(html, status)

  c.header('Vary', 'Accept-Encoding', { append: true })
  const plain = Buffer.from(html)
  const [encoding] = accepted(c.req.header('accept-encoding'))
  const isCompressed = encoding && plain.length >= worthwhile && c.req.method !== 'HEAD'
  const body = isCompressed ? compress(encoding, plain) : plain
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

function compress(encoding: 'br' | 'gzip', plain: Uint8Array): Uint8Array<ArrayBuffer> {
  return encoding === 'br' ? brotliCompressSync(plain, brotliOptions) : gzipSync(plain, gzipOptions)
}
