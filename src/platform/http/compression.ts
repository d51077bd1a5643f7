import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { accepted } from './assets.ts'

/** Quality 4 costs a page of 20 KB about half a millisecond, on a thread of its own. */
const brotli = promisify(brotliCompress)
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** Below this, the headers cost more than is won. */
const worthwhile = 1024

/** Compresses pages. Assets come compressed; documents of people are left as they are. */
export const compressPages = createMiddleware(async (c, next) => {
  await next()
  const { headers } = c.res
  if (!headers.get('Content-Type')?.startsWith('text/html')) return
  if (headers.get('Cache-Control')?.includes('no-transform')) return
  headers.append('Vary', 'Accept-Encoding')
  const [encoding] = accepted(c.req.header('accept-encoding'))
  if (!encoding || c.req.method === 'HEAD') return

  const plain = new Uint8Array(await c.res.arrayBuffer())
  const isSmall = plain.length < worthwhile
  const body = isSmall ? plain : await compress(encoding, plain)
  c.res = new Response(body, c.res)
  if (!isSmall) c.res.headers.set('Content-Encoding', encoding)
  c.res.headers.set('Content-Length', String(body.length))
})

/**
 * For a page that shows a secret beside something from the request: from the lengths of many
 * compressed answers the secret can be guessed (BREACH). Proxies are told the same.
 */
export function neverCompress(c: Context): void {
  c.header('Cache-Control', 'no-store, no-transform')
}

async function compress(
  encoding: 'br' | 'gzip',
  plain: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  return encoding === 'br' ? await brotli(plain, options) : await promisify(gzip)(plain)
}
