/** What the office has sealed for this browser, opened. */
import { setTimeout as wait } from 'node:timers/promises'
import { fetchSealed, mailboxView } from '../../letterbox/index.ts'
import type { MailboxHolder, MailboxView } from '../../letterbox/index.ts'
import { openJson } from '../../secrecy/index.ts'
import type { PortalParts } from '../parts.ts'
import { authOf } from './followed.ts'
import type { Open, Sent } from './followed.ts'

export type Shown =
  /** The office has withdrawn this access, or it ran out. */
  | { readonly is: 'closed' }
  | { readonly is: 'waiting'; readonly lodgedAt: Date }
  | { readonly is: 'view'; readonly view: MailboxView }

/** The worker needs a second or two; a page that waits as long spares the person a click. */
const patienceMs = 3_000
const pauseMs = 250

export async function fetchView(
  { db, now }: Pick<PortalParts, 'db' | 'now'>,
  open: Open,
): Promise<Shown> {
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    const fetched = await fetchSealed(db, open.access.id, authOf(open), now())
    if (!fetched) return { is: 'closed' }
    if (fetched.sealed) {
      const content = await openJson(fetched.sealed, open.access.identity)
      return { is: 'view', view: mailboxView.parse(content) }
    }
    if (waitedMs >= patienceMs) return { is: 'waiting', lodgedAt: fetched.lodgedAt }
    await wait(pauseMs)
  }
}

export type KeptHelper = Pick<MailboxHolder, 'name'>

/** A helper from whom the complainant, whose visit this is, may keep a message. */
export async function findKeptHelper(
  parts: Pick<PortalParts, 'db' | 'now'>,
  open: Open,
): Promise<KeptHelper | undefined> {
  const shown = await fetchView(parts, open)
  const holders = (shown.is === 'view' && shown.view.holders) || []
  if (!holders.some(({ isYou, role }) => isYou && role === 'complainant')) return undefined
  return holders.find(({ isKeptFromHealth, endedOn }) => isKeptFromHealth && endedOn === undefined)
}

/**
 * What was sent from here and is not in the view yet. The office keeps the moment at which a message
 * was put into the letterbox, to the millisecond: by it the portal knows its own again.
 */
export function underway(view: MailboxView, sent: readonly Sent[]): Sent[] {
  const arrived = view.messages.filter(({ from }) => from === 'complainant').map(({ at }) => at)
  return sent.filter(({ at }) => !arrived.includes(at))
}

/** One that may be given to its holder. */
export function findDocument(view: MailboxView, id: string) {
  const all = [...view.documents, ...view.messages.flatMap(({ documents }) => documents)]
  return all.find((document) => document.id === id && document.scan !== 'infected')
}
