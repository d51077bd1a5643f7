/** Marking a document "not to be passed on", or taking that back: a decision of the procedure, in the transaction of the route. */
import type { Tx } from '../../platform/db/database.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { perform } from '../acting.ts'
import type { Act } from '../acting.ts'
import { findDocument, setNotPassedOn } from '../content-store.ts'
import { lockFileByReference } from '../file-store.ts'
import { sealFile } from '../mailbox.ts'

export async function markDocument(
  tx: Tx,
  act: Omit<Act, 'version'>,
  documentId: string,
  isNotPassedOn: boolean,
): Promise<void> {
  const file = act.reference && (await lockFileByReference(tx, act.reference))
  const document = file && (await findDocument(tx, file.id, documentId))
  if (!file || !document) throw new NotFoundError('no such document in this file')

  const wasNotPassedOn = document.is_not_passed_on
  const command = { type: 'mark-document', documentId, wasNotPassedOn, isNotPassedOn } as const
  const done = await perform(tx, act, file, command)
  if (!done.ok) throw new Error(`a document could not be marked: ${done.refusal}`)
  if (wasNotPassedOn === isNotPassedOn) return
  await setNotPassedOn(tx, document, isNotPassedOn)
  // The person sees it too.
  await sealFile(tx, act.house, done.file, act.at)
}
