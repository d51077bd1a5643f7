import type { Context } from 'hono'
import { neverCompress } from '../../platform/http/compression.ts'
import { show } from '../../platform/http/show.ts'
import { linkPath } from '../link/links.ts'
import type { OfficeEnv } from '../signed-in.tsx'
import { LinkPage } from './link-page.tsx'

/** Answers with the link itself: kept nowhere, it cannot be shown a second time. */
export function showLink(c: Context<OfficeEnv>, origin: string, token: string) {
  neverCompress(c)
  return show(c, <LinkPage frame={c.var.frame} link={`${origin}${linkPath(token)}`} />)
}
