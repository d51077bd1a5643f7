/** What becomes of what was typed on the message page. Pure. */
import { lengths } from '../../letterbox/index.ts'
import type { DocumentContent, Wish } from '../../letterbox/index.ts'
import { emptyDraft } from './followed.ts'
import type { Draft, Open, Sent } from './followed.ts'

export interface Typed {
  readonly draftId: string
  readonly body: string
  /** Documents that came with the form, already stored. */
  readonly added: readonly DocumentContent[]
  /** The id of a document to be taken away. */
  readonly remove?: string | undefined
  /** Ids of documents: one not to be passed on, one that may be. */
  readonly withhold?: string | undefined
  readonly 'pass-on'?: string | undefined
  readonly wish?: Wish | undefined
  readonly isAboutHealth?: boolean | undefined
}

export interface Merged {
  readonly draft: Draft
  /** The typed words belong to a message that had already been sent with others. */
  readonly isLate: boolean
  /** Stored, and no part of the draft. */
  readonly discarded: readonly string[]
}

/** The form of a message that was sent, once more: pressed twice, or loaded again. */
export function isRepetition({ sent }: Open, typed: Typed): boolean {
  const earlier = sent.find(({ draftId }) => draftId === typed.draftId)
  return (
    earlier !== undefined &&
    earlier.body === typed.body &&
    earlier.wish === typed.wish &&
    typed.added.every((document) => holds(earlier.documents, document))
  )
}

/** Nothing typed is lost: what was typed for a message sent meanwhile becomes the next one. */
export function merge({ draft, sent }: Open, typed: Typed): Merged {
  const isLate = sent.some(({ draftId }) => draftId === typed.draftId)
  const added = typed.added.filter((document) => !holds(draft.documents, document))
  const documents = [...draft.documents, ...added]
    .filter(({ id }) => id !== typed.remove)
    .map((document) => marked(document, typed))
  // Of words of two messages, whatever one of them asked.
  const isAboutHealth = (isLate && draft.isAboutHealth) || typed.isAboutHealth
  const kept = isAboutHealth ? { isAboutHealth } : {}
  const stored = [...draft.documents, ...typed.added].map(({ id }) => id)
  return {
    draft: isLate
      ? { ...draft, body: joined(draft.body, typed.body), documents, ...kept }
      : { id: draft.id, body: typed.body, documents, wish: typed.wish, ...kept },
    isLate,
    discarded: stored.filter((id) => !documents.some((document) => document.id === id)),
  }
}

export type MessageRefusal = 'message-missing' | 'message-long'

/** Who withdraws need not say why. */
export function refusalOf({ body, documents, wish }: Draft): MessageRefusal | undefined {
  if (body.length > lengths.story) return 'message-long'
  const isEmpty = body === '' && documents.length === 0
  return isEmpty && wish !== 'withdraw' ? 'message-missing' : undefined
}

/** So many are remembered, to know a repetition and to show what is on its way. */
const remembered = 20

export function afterSending(
  open: Open,
  { id, body, documents, wish: asked }: Draft,
  at: Date,
  wish: Sent['wish'] = asked,
): Open {
  const message: Sent = { draftId: id, body, documents, wish, at: at.toISOString() }
  return { ...open, draft: emptyDraft(), sent: [...open.sent, message].slice(-remembered) }
}

/** As its button says, and as it was without one. */
function marked(
  document: DocumentContent,
  typed: Pick<Typed, 'withhold' | 'pass-on'>,
): DocumentContent {
  if (document.id === typed.withhold) return { ...document, isNotPassedOn: true }
  if (document.id === typed['pass-on']) return { ...document, isNotPassedOn: false }
  return document
}

function holds(documents: readonly DocumentContent[], { sha256, name }: DocumentContent): boolean {
  return documents.some((kept) => kept.sha256 === sha256 && kept.name === name)
}

function joined(earlier: string, later: string): string {
  return [earlier, later].filter(Boolean).join('\n\n')
}
