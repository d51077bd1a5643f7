import { createMiddleware } from 'hono/factory'

/**
 * A page has one address. Who types `/nl/` or follows a link with a slash too many is led on to
 * `/nl`, always within this house: an address that begins with two slashes would name another.
 */
export const oneAddress = createMiddleware(async (c, next) => {
  const { path, method } = c.req
  if (method !== 'GET' || path === '/' || !path.endsWith('/')) return await next()
  const { search } = new URL(c.req.url)
  return c.redirect(`/${path.replace(/^\/+|\/+$/g, '')}${search}`, 301)
})
