/** Who can open a file, and how long once it is closed: told a month before, and then no more. */
import type { Command } from './commands.ts'
import { today } from './context.ts'
import type { Context } from './context.ts'
import { accept, firstRefusal } from './decision.ts'
import type { Decision } from './decision.ts'
import type { CaseState } from './state.ts'

type Asked<Type extends Command['type']> = Extract<Command, { type: Type }>

/** The last day on which a closed file opens. Undefined: it is not closed, or opens no more. */
export function opensUntil(
  { course: { closing, mailbox } }: Pick<CaseState, 'course'>,
  openMonths: number,
): string | undefined {
  if (!closing || mailbox?.closedOn) return undefined
  return mailbox?.until ?? months(closing.on, openMonths)
}

/** Nobody's mailbox closes within a month of this, whatever the setting was changed to. */
export function announceMailboxEnd(
  state: CaseState,
  { isMailed }: Asked<'announce-mailbox-end'>,
  context: Context,
): Decision {
  const { closing, mailbox } = state.course
  const now = today(context)
  const end = opensUntil(state, context.rules.mailbox.openMonths) ?? now
  const refusal = firstRefusal(
    ['not-closed', closing === null],
    ['already-told', mailbox !== undefined],
    ['still-time', now < months(end, -1)],
  )
  if (refusal) return refusal
  const soonest = months(now, 1)
  const until = end < soonest ? soonest : end
  return accept({ type: 'mailbox-end-announced', at: context.at, until, isMailed })
}

export function closeMailbox(
  state: CaseState,
  _: Asked<'close-mailbox'>,
  context: Context,
): Decision {
  const { closing, mailbox } = state.course
  const now = today(context)
  const refusal = firstRefusal(
    ['not-closed', closing === null],
    ['is-closed', Boolean(mailbox?.closedOn)],
    ['still-time', !mailbox || now <= mailbox.until],
  )
  return refusal ?? accept({ type: 'mailbox-closed', at: context.at, on: now })
}

function months(day: string, count: number): string {
  return Temporal.PlainDate.from(day).add({ months: count }).toString()
}

/** A code opens a mailbox whose end was announced or has come: that is then announced anew. */
export function renewCode(
  _: CaseState,
  { partyId, isOwn }: Asked<'renew-code'>,
  context: Context,
): Decision {
  const own = isOwn ? { isOwn } : {}
  return accept({ type: 'code-renewed', at: context.at, on: today(context), partyId, ...own })
}

/** A party opens the file no more. That they may ask for it is not of the procedure. */
export function endAccess(
  _: CaseState,
  { partyId }: Asked<'end-access'>,
  context: Context,
): Decision {
  return accept({ type: 'access-ended', at: context.at, partyId })
}
