/** What one can ask for here, and which half-days are offered for it. */
import { slotsAfter } from '../../platform/office/index.ts'
import type { Office } from '../../platform/office/index.ts'

export const contactKinds = ['question', 'call-back', 'appointment'] as const
export type ContactKind = (typeof contactKinds)[number]

/** The form, and what is shown after it was sent. */
export const pagesOf = {
  question: { form: 'ask-question', sent: 'question-sent' },
  'call-back': { form: 'call-back', sent: 'call-back-sent' },
  appointment: { form: 'appointment', sent: 'appointment-sent' },
} as const satisfies Record<ContactKind, { form: string; sent: string }>

const hour = 60 * 60 * 1000

/** Somebody has to see it before it begins; an appointment has to be agreed on as well. */
const offers = {
  'call-back': { aheadMs: hour, count: 6 },
  appointment: { aheadMs: 48 * hour, count: 10 },
} as const

export function offeredSlots(kind: ContactKind, office: Office, now: Date): string[] {
  if (kind === 'question') return []
  const { telephoneHours, visits } = office.contact
  const { aheadMs, count } = offers[kind]
  const at = new Date(now.getTime() + aheadMs)
  return slotsAfter(office, kind === 'call-back' ? telephoneHours : visits.hours, { at, count })
}
