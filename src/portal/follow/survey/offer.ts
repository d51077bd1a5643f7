/** Who is asked: whoever was helped to an end, and has not answered in this visit. Pure. */
import type { MailboxView } from '../../../letterbox/index.ts'
import type { Open } from '../followed.ts'

export function mayBeAsked(
  { ending }: Pick<MailboxView, 'ending'>,
  { isSurveyed }: Pick<Open, 'isSurveyed'>,
): boolean {
  return ending !== undefined && ending.reason !== 'spam' && !isSurveyed
}
