/** Where the pages of one draft are. Questions go by a number, the same in every language and release. */
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { address } from '../addresses.ts'
import type { PageId, Params } from '../addresses.ts'
import { questionAfter, questionBefore, questionIds } from './order.ts'
import type { Asking, QuestionId } from './order.ts'

/** A page of the form, as the frame needs it for its language links. */
export interface Place {
  readonly page: PageId
  readonly params: Params
  /** `?from=…` where somebody came from another page than the question before; see `From`. */
  readonly query: string
}

/** Where somebody came from who gives or changes one answer; they go back there. */
export type From = 'check' | 'overview' | undefined

export function fromOf(query: string | undefined): From {
  return query === 'check' || query === 'overview' ? query : undefined
}

export function questionPlace(draft: string, id: QuestionId, from?: From): Place {
  const query = from ? `?from=${from}` : ''
  if (id === 'documents') return { page: 'documents', params: { draft }, query }
  return { page: 'question', params: { draft, question: numberOf(id) }, query }
}

/** The same page with what is wrong with the answer that was kept. */
export function wrongPlace(draft: string, id: QuestionId, from?: From): Place {
  const place = questionPlace(draft, id, from)
  return { ...place, query: `${place.query ? `${place.query}&` : '?'}wrong` }
}

export function advicePlace(draft: string, id: QuestionId, from?: From): Place {
  return { ...questionPlace(draft, id, from), page: 'advice' }
}

export function checkPlace(draft: string): Place {
  return { page: 'check-answers', params: { draft }, query: '' }
}

/** Where one tells what happened in one's voice. */
export function voicePlace(draft: string, from?: From): Place {
  return { ...questionPlace(draft, 'what-happened', from), page: 'voice', params: { draft } }
}

export function laterPlace(draft: string): Place {
  return { page: 'save-for-later', params: { draft }, query: '' }
}

export function overviewPlace(draft: string): Place {
  return { page: 'overview', params: { draft }, query: '' }
}

/** Forward from a question: on, or back to where it was chosen. */
export function placeAfter(draft: string, id: QuestionId, asking: Asking, from: From): Place {
  const next = questionAfter(id, asking)
  if (from) return placeOf(draft, from)
  return next ? questionPlace(draft, next) : checkPlace(draft)
}

export function placeBefore(draft: string, id: QuestionId, asking: Asking, from: From): Place {
  const before = questionBefore(id, asking)
  if (from) return placeOf(draft, from)
  return before ? questionPlace(draft, before) : { page: 'complaint', params: {}, query: '' }
}

function placeOf(draft: string, from: NonNullable<From>): Place {
  return from === 'check' ? checkPlace(draft) : overviewPlace(draft)
}

export function hrefOf(lang: Lang, { page, params, query }: Place): string {
  return address(page, lang, params) + query
}

/** A page that somebody has open must stay the page of that question: a new one takes a new number. */
const numbers: Readonly<Record<QuestionId, number>> = {
  capacity: 1,
  name: 2,
  contact: 3,
  service: 4,
  'what-happened': 5,
  since: 6,
  decision: 7,
  danger: 8,
  'asked-service': 9,
  wanted: 10,
  documents: 11,
  'not-to-mention': 12,
  'may-transfer': 13,
  helping: 14,
  needs: 15,
}

export function numberOf(id: QuestionId): string {
  return String(numbers[id])
}

/** Undefined for a number that no question has. */
export function questionNumbered(number: string | undefined): QuestionId | undefined {
  return questionIds.find((id) => numberOf(id) === number)
}
