/** Adding a translation: a decision of the procedure, in the transaction of the route. The person never sees it. */
import type { Tx } from '../../platform/db/database.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { perform } from '../acting.ts'
import type { Act } from '../acting.ts'
import { documentRow } from '../arrival/received-rows.ts'
import { finishDraft } from '../composing/compose.ts'
import { removeDraft } from '../composing/draft-store.ts'
import type { Draft } from '../composing/draft-store.ts'
import { findDocument, findMessage } from '../content-store.ts'
import { lockFileByReference } from '../file-store.ts'
import type { Refusal } from '../procedure/commands.ts'
import { finishAwaited } from '../todos/todo-acts.ts'
import type { TypedTranslation } from './read-translation.ts'
import { mayBeTranslated, originalOf, storyId } from './told-translations.ts'
import type { OriginalId } from './told-translations.ts'
import { findTranslation } from './translation-store.ts'

export interface Adding {
  /** Drawn by the page, so that it is added once however often it is sent. */
  readonly id: string
  readonly original: OriginalId
  /** The translation, as it was first entered, instead of which this one is to be read. */
  readonly corrects: string | undefined
  readonly translation: TypedTranslation
  /** What it was written in; goes with it. */
  readonly draft: Draft
}

export type Added = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }

export async function addTranslation(
  tx: Tx,
  act: Omit<Act, 'version'>,
  adding: Adding,
): Promise<Added> {
  const { id, corrects, translation, draft } = adding
  const file = act.reference && (await lockFileByReference(tx, act.reference))
  if (!file) throw new NotFoundError('no such file')
  if (await findTranslation(tx, file.id, id)) {
    // Documents of the second sending are swept; those of the first are the file's.
    await removeDraft(tx, draft.id)
    return { ok: true }
  }

  const { of, isNotPassedOn, ...place } = await requireOriginal(tx, file.id, adding.original)
  await requireFirst(tx, file.id, adding)
  const { by, at } = act
  const from = { messageId: null, translationId: id, source: 'office', at } as const
  const documents = draft.documents.map((each) =>
    documentRow(file.id, { ...each, isNotPassedOn }, from),
  )
  const row = {
    ...place,
    id,
    case_id: file.id,
    language: translation.language,
    translator: translation.translator,
    is_sworn: translation.isSworn,
    translated_on: translation.translatedOn,
    body: translation.body,
    author_id: by,
    written_at: at,
    corrects_id: corrects ?? null,
  }
  const command = {
    type: 'add-translation',
    translationId: id,
    of,
    translatedOn: translation.translatedOn,
    correctsId: corrects ?? null,
    documentIds: documents.map((each) => each.id),
  } as const
  const done = await perform(tx, act, file, command, { translations: [row], documents })
  if (!done.ok) return done
  await finishDraft(tx, draft)
  // What was to be written down is written down.
  if (of === 'voice') await finishAwaited(tx, act, file.id, { kind: 'voice', outcome: 'done' })
  return done
}

/** What it is of; in documents of what is not to be passed on stands the same. */
async function requireOriginal(tx: Tx, caseId: string, original: OriginalId) {
  const place = { message_id: null, document_id: null, isNotPassedOn: false }
  if (original === storyId) return { ...place, of: 'story' as const }
  const message = await findMessage(tx, caseId, original)
  if (message && mayBeTranslated(message))
    return { ...place, of: 'message' as const, message_id: original }
  const document = await findDocument(tx, caseId, original)
  if (!document || document.translation_id)
    throw new NotFoundError('nothing to translate in this file')
  const isNotPassedOn = document.is_not_passed_on
  const of = document.is_story ? ('voice' as const) : ('document' as const)
  return { ...place, of, document_id: original, isNotPassedOn }
}

async function requireFirst(tx: Tx, caseId: string, { corrects, original }: Adding): Promise<void> {
  if (corrects === undefined) return
  const first = await findTranslation(tx, caseId, corrects)
  if (!first || first.corrects_id || originalOf(first) !== original)
    throw new NotFoundError('no such translation of it')
}
