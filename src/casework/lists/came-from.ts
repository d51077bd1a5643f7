/**
 * The list that one came to a file from. It stands in the address, and in a cookie for as long as one
 * stays with that file: who writes a letter comes back to it by another address. Nothing in it is secret.
 */
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { readInList } from './in-list.ts'
import type { InList } from './in-list.ts'

const cookie = 'office-list'

export function cameFrom(c: Context, reference: string): InList | undefined {
  const { list, at } = c.req.query()
  const isOpened = list !== undefined && at !== undefined
  const kept = isOpened ? { reference, list, at } : parse(getCookie(c, cookie))
  if (kept?.reference !== reference) return undefined

  const inList = readInList(kept)
  if (inList && isOpened)
    setCookie(c, cookie, new URLSearchParams(kept).toString(), {
      path: '/files',
      httpOnly: true,
      sameSite: 'Lax',
    })
  return inList
}

function parse(text = ''): Partial<Record<'reference' | 'list' | 'at', string>> {
  return Object.fromEntries(new URLSearchParams(text))
}
