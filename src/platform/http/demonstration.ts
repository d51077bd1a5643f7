/** That nothing here is real: said once for a whole process, seen by every page that is shown. */
import type { Context, MiddlewareHandler } from 'hono'
import { createContext, h } from 'preact'
import type { VNode } from 'preact'

export const Demonstration = createContext(false)

export function demonstration(isDemonstration: boolean): MiddlewareHandler {
  return async (c, next) => {
    c.set('isDemonstration', isDemonstration)
    await next()
  }
}

/** What the page is told. */
export function told(c: Context, page: VNode): VNode {
  const value: unknown = c.get('isDemonstration')
  return value === true ? (h(Demonstration.Provider, { value }, page) as VNode) : page
}
