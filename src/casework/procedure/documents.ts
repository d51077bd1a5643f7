/** What somebody asks of a document that the file has. Pure. */
import type { Context } from './context.ts'
import { accept } from './decision.ts'
import type { Decision } from './decision.ts'
import type { CaseState } from './state.ts'

export interface MarkDocument {
  readonly type: 'mark-document'
  readonly documentId: string
  /** Until now. */
  readonly wasNotPassedOn: boolean
  readonly isNotPassedOn: boolean
}

/** Whoever writes to a service meanwhile is told of it before the letter leaves. */
export interface DocumentMarked {
  readonly type: 'document-marked'
  readonly documentId: string
  readonly isNotPassedOn: boolean
}

/** Said twice, it is so once. */
export function markDocument(
  _: CaseState,
  { documentId, wasNotPassedOn, isNotPassedOn }: MarkDocument,
  { at }: Context,
): Decision {
  if (wasNotPassedOn === isNotPassedOn) return accept()
  return accept({ type: 'document-marked', at, documentId, isNotPassedOn })
}
