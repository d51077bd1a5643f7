/** Against machines that send, without a puzzle for anybody. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Context } from 'hono'
import { z } from 'zod'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { clientAddress } from './client-address.ts'
import { longestWaitMs, waitForReading } from './slowing.ts'

export { GuardFields } from './guard-fields.tsx'
export { rememberSenders } from './slowing.ts'
export type { Senders } from './slowing.ts'

/** What `GuardFields` sends; a form that reads its own fields only takes these in beside them. */
export const guardFields = {
  opened: z.string().catch(''),
  website: z.string().catch(''),
}
const guardForm = z.object(guardFields)

/**
 * Holds a sending back for a moment where there are very many, or where it came sooner than anybody can
 * read. True: what no person sees was filled in. `mailbox`: an id of what is written to.
 */
export async function holdBack(
  c: Context<PortalEnv>,
  { now, pause = wait, trustedProxies = [] }: Pick<PortalParts, 'now' | 'pause' | 'trustedProxies'>,
  form: unknown,
  mailbox?: string,
): Promise<boolean> {
  const { opened, website } = guardForm.parse(form)
  // Tests ask without a connection.
  const peer = (c.env as Partial<PortalEnv['Bindings']> | undefined)?.incoming?.socket.remoteAddress
  const address = clientAddress(peer, c.req.header('x-forwarded-for'), trustedProxies)
  const waits = [
    c.var.senders.count({ mailbox, address }, now()),
    waitForReading(Number(opened || Number.NaN), now()),
  ]
  const waitMs = Math.min(longestWaitMs, Math.max(...waits))
  if (waitMs > 0) await pause(waitMs)
  return isTrapFilled({ website })
}

export function isTrapFilled({ website = '' }: Readonly<Record<string, string>>): boolean {
  return website.trim() !== ''
}
