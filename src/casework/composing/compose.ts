/**
 * What a member of staff writes, with documents, on a page of a file. Whatever comes of it, the
 * words are kept first, as a draft of theirs.
 */
import { z } from 'zod'
import { cutOffText, receiveDocuments } from '../../documents/index.ts'
import type { RefusedFile } from '../../documents/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { BadRequestError } from '../../platform/errors.ts'
import { tidied } from '../../platform/http/tidied.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { discardDocuments, shelfOf } from './documents.ts'
import type { DraftParts } from './documents.ts'
import { markDocument, strikeOff } from './draft-document-store.ts'
import { openDraft, removeDraft, writeDraft } from './draft-store.ts'
import type { Draft, DraftFields, DraftPlace } from './draft-store.ts'

/** What the button asks for. */
const controls = z.object({
  /** Where there is no file yet, none. */
  version: z.coerce.number().int().nonnegative().default(0),
  action: z.enum(['add', 'keep', 'discard', 'send', 'next', 'back']).catch('keep'),
  remove: z.uuid().optional(),
  withhold: z.uuid().optional(),
  'pass-on': z.uuid().optional(),
})

export interface Composed {
  readonly draft: Draft
  /** Of the file, as the page showed it. */
  readonly version: number
  /** `send` only where all documents could be taken. */
  readonly action: 'add' | 'keep' | 'discard' | 'send' | 'next' | 'back'
  readonly refused: readonly RefusedFile[]
}

interface Composing {
  readonly place: DraftPlace
  readonly at: Date
  readonly lang: Lang
}

export async function compose(
  parts: DraftParts,
  request: Request,
  { place, at, lang }: Composing,
): Promise<Composed> {
  // Only a document needs it before the words are there.
  let opening: Promise<string> | undefined
  const draftId = () => (opening ??= openDraft(parts.db, place, at))
  const received = await receiveDocuments(request, shelfOf(parts, draftId, at))
  // Nobody waits for this answer.
  if (!received.ok) throw new BadRequestError(cutOffText(lang))

  const asked = controls.safeParse(received.fields)
  if (!asked.success) throw new BadRequestError('not sent from a page of ours')
  const { version, action, remove, withhold, 'pass-on': passOn } = asked.data
  const marked = withhold ?? passOn
  if (marked) await markDocument(parts.db, place, marked, withhold !== undefined)
  const { refused } = received
  const draft = await keep(parts, { place, at, fields: typedIn(received.fields), remove })
  const isIncomplete = refused.length > 0 || (remove ?? marked) !== undefined
  return { draft, version, action: isIncomplete ? 'add' : action, refused }
}

/** The draft has become what it was to become, and goes with the transaction. */
export async function finishDraft(tx: Tx, { id, documents }: Draft): Promise<void> {
  const ids = documents.map((document) => document.id)
  await Promise.all([removeDraft(tx, id), strikeOff(tx, ids)])
}

export async function throwAwayDraft(parts: DraftParts, { id, documents }: Draft): Promise<void> {
  await parts.db.transaction().execute((tx) => removeDraft(tx, id))
  await discardDocuments(
    parts,
    documents.map((document) => document.id),
  )
}

interface Keeping {
  readonly place: DraftPlace
  readonly at: Date
  readonly fields: DraftFields
  readonly remove: string | undefined
}

async function keep(parts: DraftParts, { place, at, fields, remove }: Keeping): Promise<Draft> {
  const found = await writeDraft(parts.db, place, fields, at)
  const removed = found.documents.filter((document) => document.id === remove)
  await discardDocuments(
    parts,
    removed.map((document) => document.id),
  )
  return { ...found, documents: found.documents.filter((each) => !removed.includes(each)) }
}

function typedIn(fields: DraftFields): DraftFields {
  const typed = Object.entries(fields).filter(([name]) => !(name in controls.shape))
  return Object.fromEntries(typed.map(([name, value]) => [name, tidied(value)]))
}
