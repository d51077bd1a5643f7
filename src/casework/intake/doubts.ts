/** What gives reason to look again at what was entered. Pure. */
import { dayIn } from '../../platform/clock.ts'
import { isTelephoneNumber } from '../../platform/telephone-number.ts'
import type { Entry } from './entry-form.ts'
import { reachedBy } from './people.ts'

/** What cannot be quite right, and is entered all the same once it was looked at. */
export interface Doubt {
  readonly field: string
  readonly code:
    | 'address-none'
    | 'decided-to-come'
    | 'lodged-long-ago'
    | 'received-before-decided'
    | 'received-to-come'
    | 'telephone-none'
    | 'telephone-odd'
}

/** Beyond this, a year was perhaps mistyped. */
const longAgoDays = 60

export function doubtsAbout({ content, lodgedAt }: Entry, timeZone: string, now: Date): Doubt[] {
  const today = dayIn(timeZone, now)
  const { decisionOn = '', receivedOn = '', contactChannel } = content
  const reached = reachedBy(content)
  const doubts: [boolean, Doubt][] = [
    [
      now.getTime() - lodgedAt.getTime() > longAgoDays * 86_400_000,
      { field: 'lodged-day', code: 'lodged-long-ago' },
    ],
    [
      contactChannel === 'post' && !reached.address,
      { field: `${reached.prefix}post`, code: 'address-none' },
    ],
    [
      contactChannel === 'telephone' && !reached.telephone,
      { field: `${reached.prefix}telephone`, code: 'telephone-none' },
    ],
    [
      reached.telephone !== undefined && !isTelephoneNumber(reached.telephone),
      { field: `${reached.prefix}telephone`, code: 'telephone-odd' },
    ],
    [decisionOn > today, { field: 'decided-day', code: 'decided-to-come' }],
    [receivedOn > today, { field: 'received-day', code: 'received-to-come' }],
    [
      receivedOn !== '' && receivedOn < decisionOn,
      { field: 'received-day', code: 'received-before-decided' },
    ],
  ]
  return doubts.flatMap(([isSo, doubt]) => (isSo ? [doubt] : []))
}
