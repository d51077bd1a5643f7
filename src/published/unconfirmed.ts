/** What nobody has confirmed yet of an entry of the register. Pure. */
import type { Referral, ServiceEntry } from './public-service.ts'
import type { Topic } from './topic.ts'

export type Unconfirmed = 'competence' | 'url' | 'phone' | 'email' | 'conditions'

export function unconfirmedIn(entry: ServiceEntry | Referral | Topic): Unconfirmed[] {
  if (!('verified' in entry)) return entry.confidence === 'confirmed' ? [] : ['competence']
  return (['url', 'phone', 'email', 'conditions'] as const).filter(
    (what) => entry[what] !== undefined && !entry.verified.includes(what),
  )
}
