/**
 * Opening a file to read it. The only way to what people said in it, and it leaves a trace each time:
 * no page can forget. Lists do not come by here, as they show no content.
 */
import type { Tx } from '../../platform/db/database.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../../secrecy/index.ts'
import { findDocument, findTask } from '../content-store.ts'
import type { FileDocument, Message, Task } from '../content-store.ts'
import { findFile, findFileById } from '../file-store.ts'
import type { CaseFile } from '../file-store.ts'
import type { Registration } from '../procedure/state.ts'
import { readContents } from './contents-store.ts'
import type { Contents } from './contents-store.ts'

export interface Reader {
  readonly id: string
  readonly role: string
}

export type OpenedFile = CaseFile & Contents

type Reference = Registration['reference']

export async function openFile(
  tx: Tx,
  reference: Reference | undefined,
  reader: Reader,
  at: Date,
): Promise<OpenedFile> {
  return await open(tx, await requireFile(tx, reference), reader, at)
}

/** A letter or call, and the file it belongs to. */
export async function openTask(
  tx: Tx,
  taskId: string,
  reader: Reader,
  at: Date,
): Promise<{ file: OpenedFile; task: Task; message: Message }> {
  const found = await findTask(tx, taskId)
  const closed = found && (await findFileById(tx, found.case_id))
  if (!closed) throw new NotFoundError('no such task')

  const file = await open(tx, closed, reader, at)
  const task = file.tasks.find(({ id }) => id === taskId)
  const message = file.messages.find(({ id }) => id === task?.message_id)
  if (!task || !message) throw new Error(`task ${taskId} has no message`)
  return { file, task, message }
}

async function open(
  tx: Tx,
  file: CaseFile,
  { id: actor, role }: Reader,
  at: Date,
): Promise<OpenedFile> {
  const [contents] = await Promise.all([
    readContents(tx, file.id),
    recordAudit(tx, { at, actor, role, action: 'file-opened', subject: file.id }),
  ])
  return { ...file, ...contents }
}

/** One document of a file, with the key that opens it. One with a virus is opened for nobody. */
export async function openDocumentOf(
  tx: Tx,
  reference: Reference | undefined,
  documentId: string,
  { id: actor, role }: Reader,
  at: Date,
): Promise<FileDocument> {
  const file = await requireFile(tx, reference)
  const document = await findDocument(tx, file.id, documentId)
  if (!document || document.scan === 'infected')
    throw new NotFoundError('no such document in this file')
  await recordAudit(tx, { at, actor, role, action: 'document-opened', subject: document.id })
  return document
}

async function requireFile(tx: Tx, reference: Reference | undefined): Promise<CaseFile> {
  const file = reference && (await findFile(tx, reference))
  if (!file) throw new NotFoundError('no such file')
  return file
}
