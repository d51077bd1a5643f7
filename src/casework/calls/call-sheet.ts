/** What a call can be about, and where a caller can be sent: the office's data, checked at start. */
import { z } from 'zod'
import { code, inEachLanguage, readOfficeFile } from '../../platform/office/index.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { byName } from '../../platform/i18n/order.ts'
import { readReferrals } from '../../published/index.ts'
import type { Referral } from '../../published/index.ts'

const topic = z.strictObject({
  id: code,
  names: inEachLanguage,
})
export type Topic = z.infer<typeof topic>

/** What fits nowhere else; every office has it, and it stands last. */
const other = 'other'

const topicsFile = z.array(topic).superRefine((topics, ctx) => {
  const seen = new Set<string>()
  for (const [index, { id }] of topics.entries()) {
    if (seen.has(id))
      ctx.addIssue({ code: 'custom', path: [index, 'id'], message: 'is listed twice' })
    seen.add(id)
  }
  if (!seen.has(other))
    ctx.addIssue({ code: 'custom', path: [], message: `has no topic "${other}"` })
})

/** The caller was sent to the public service itself. */
export const theService = 'service'

export interface CallSheet {
  readonly topics: readonly Topic[]
  readonly referrals: readonly Referral[]
}

export async function loadCallSheet(folder: string): Promise<CallSheet> {
  return {
    topics: await readOfficeFile(folder, 'topics.json', topicsFile),
    referrals: await readReferrals(folder),
  }
}

interface Option {
  readonly id: string
  readonly name: string
}

/** As the language sorts them. */
export function topicOptions({ topics }: CallSheet, lang: Lang): Option[] {
  return inOrder(topics, lang).toSorted((a, b) => Number(a.id === other) - Number(b.id === other))
}

export function referralOptions({ referrals }: CallSheet, lang: Lang): Option[] {
  return inOrder(referrals, lang)
}

function inOrder(entries: readonly (Topic | Referral)[], lang: Lang): Option[] {
  return entries.map(({ id, names }) => ({ id, name: names[lang] })).toSorted(byName(lang))
}
