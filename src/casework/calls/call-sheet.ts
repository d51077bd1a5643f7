/** What a call can be about, and where a caller can be sent: the office's data, checked at start. */
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { byName } from '../../platform/i18n/order.ts'
import { otherTopic, readReferrals, readTopics } from '../../published/index.ts'
import type { Referral, Topic } from '../../published/index.ts'

/** The caller was sent to the public service itself. */
export const theService = 'service'

export interface CallSheet {
  readonly topics: readonly Topic[]
  readonly referrals: readonly Referral[]
}

export async function loadCallSheet(folder: string): Promise<CallSheet> {
  return {
    topics: (await readTopics(folder)).filter(({ onCallSheet }) => onCallSheet),
    referrals: await readReferrals(folder),
  }
}

interface Option {
  readonly id: string
  readonly name: string
}

/** As the language sorts them. */
export function topicOptions({ topics }: CallSheet, lang: Lang): Option[] {
  return inOrder(topics, lang).toSorted(
    (a, b) => Number(a.id === otherTopic) - Number(b.id === otherTopic),
  )
}

export function referralOptions({ referrals }: CallSheet, lang: Lang): Option[] {
  return inOrder(referrals, lang)
}

function inOrder(entries: readonly (Topic | Referral)[], lang: Lang): Option[] {
  return entries.map(({ id, names }) => ({ id, name: names[lang] })).toSorted(byName(lang))
}
