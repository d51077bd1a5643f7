import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { NotAllowedError, TooLargeError } from '../errors.ts'

/** No inline script or style, nothing from another origin, no framing. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const always: Record<string, string> = {
  // What people wrote must be gone from a shared computer when they leave.
  'Cache-Control': 'no-store',
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': permissions('microphone=()'),
  // Not `no-referrer`: with it, browsers send `Origin: null` on forms, and `sameOrigin` would refuse them.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/** For a page on which people record themselves, and listen to it before they send it. */
export const recordingHeaders: Record<string, string> = {
  'Content-Security-Policy': contentSecurityPolicy.replace(
    "media-src 'self'",
    "media-src 'self' blob:",
  ),
  'Permissions-Policy': permissions('microphone=(self)'),
}

function permissions(microphone: string): string {
  return `camera=(), display-capture=(), geolocation=(), ${microphone}, payment=(), usb=()`
}

/** Two years, as browsers' preload lists ask. Not for subdomains: they are not ours to decide. */
const transportSecurity = 'max-age=63072000'

/** Every answer gets these headers, faults included; a route that set one itself keeps its own. */
export function securityHeaders(origin: string) {
  const isHttps = origin.startsWith('https://')
  const headers = Object.entries({
    ...always,
    ...(isHttps ? { 'Strict-Transport-Security': transportSecurity } : {}),
  })
  return createMiddleware(async (c, next) => {
    await next()
    for (const [name, value] of headers) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
  })
}

/** Refuses what could change something unless the browser says that it comes from a page of ours. */
export function sameOrigin(origin: string) {
  return createMiddleware(async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const site = c.req.header('sec-fetch-site')
      // `none` is the reader's own doing, such as loading a sent form again; `Origin` then decides.
      const fromHere =
        site && site !== 'none' ? site === 'same-origin' : c.req.header('origin') === origin
      if (!fromHere) throw new NotAllowedError(`sent from ${site ?? 'elsewhere'}`)
    }
    await next()
  })
}

/** Refuses bodies above `maxSize` bytes, save on the paths that stream what they are sent. */
export function limitBody(maxSize: number, isStreamed: (path: string) => boolean = () => false) {
  const limit = bodyLimit({
    maxSize,
    onError: () => {
      throw new TooLargeError(`more than ${maxSize} bytes`)
    },
  })
  return createMiddleware(async (c, next) => {
    if (isStreamed(c.req.path)) await next()
    else return await limit(c, next)
  })
}
