/** What a call can be about, and where a caller can be sent. */
import type { Db } from '../../platform/db/database.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { byName } from '../../platform/i18n/order.ts'
import { otherTopic, readBook } from '../../published/index.ts'
import type { Referral, Topic } from '../../published/index.ts'

/** The caller was sent to the public service itself. */
export const theService = 'service'

export interface CallSheet {
  readonly topics: readonly Topic[]
  readonly referrals: readonly Referral[]
}

/** As the office's data and its register have it now. */
export async function openCallSheet(db: Db): Promise<CallSheet> {
  const { referrals, topics } = await readBook(db)
  return {
    topics: [...topics.values()].filter(({ onCallSheet, ended }) => onCallSheet && !ended),
    referrals: [...referrals.values()],
  }
}

interface Option {
  readonly id: string
  readonly name: string
}

/** As the language sorts them; what fits nowhere else last. */
export function topicOptions({ topics }: Pick<CallSheet, 'topics'>, lang: Lang): Option[] {
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
