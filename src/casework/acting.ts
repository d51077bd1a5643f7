/**
 * What a case manager does with a file: each a decision of the procedure, written with all that
 * follows from it, in the transaction of the route.
 */
import { randomUUID } from 'node:crypto'
import { queueNotice } from '../correspondence/index.ts'
import type { DocumentContent } from '../letterbox/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFoundError } from '../platform/errors.ts'
import { finishTask, insertTask, listParties, lockTask } from './content-store.ts'
import { listEvents, lockFile, lockFileByReference, record } from './file-store.ts'
import type { CaseFile, Words } from './file-store.ts'
import { contextAt } from './house.ts'
import type { House } from './house.ts'
import { sealFile } from './mailbox.ts'
import { reachedOf } from './reached.ts'
import { decide } from './procedure/decide.ts'
import type { Command, Refusal, Registration } from './procedure/state.ts'
import { documentRow, taskRow } from './arrival/received-rows.ts'
import type { RecordedEvent } from './store-rows.ts'

export type Done =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: Refusal }
  /** Decided on an older version of the file; what has happened since. */
  | { readonly ok: false; readonly news: readonly RecordedEvent[] }

/** Who acts when, and on which version of the file they decided. */
export interface Act {
  readonly house: House
  readonly reference: Registration['reference'] | undefined
  readonly version: number
  readonly by: string
  readonly at: Date
}

export async function assignFile(tx: Tx, act: Act, caseManagerId: string): Promise<Done> {
  const { file, news } = await lockAsSeen(tx, act)
  if (news.length > 0) return { ok: false, news }
  const done = await perform(tx, act, file, { type: 'assign', caseManagerId })
  if (done.ok) await sealFile(tx, done.file, act.at)
  return done
}

export interface Writing {
  /** The name of the text it was written from. */
  readonly kind: string
  readonly body: string
  /** They lie in the store already. */
  readonly documents: readonly DocumentContent[]
}

/** Writes to the complainant: into the mailbox, and by the way they asked for. */
export async function writeToComplainant(tx: Tx, act: Act, letter: Writing): Promise<Done> {
  const { file, news } = await lockAsSeen(tx, act)
  if (news.length > 0) return { ok: false, news }

  const { contactChannel } = file.state
  const messageId = randomUUID()
  const taskId = contactChannel === 'email' ? null : randomUUID()
  const { kind, body, documents } = letter
  const { at, by } = act
  const done = await perform(
    tx,
    act,
    file,
    { type: 'send-message', messageId, kind, taskId },
    {
      messages: [
        {
          id: messageId,
          case_id: file.id,
          source: 'office',
          author_id: by,
          kind,
          body,
          sent_at: at,
        },
      ],
      documents: documents.map((each) =>
        documentRow(file.id, each, { messageId, source: 'office', at }),
      ),
    },
  )
  if (!done.ok) return done

  if (taskId && contactChannel !== 'email')
    await insertTask(tx, taskRow(file.id, { id: taskId, messageId, kind: contactChannel, at }))
  else await notify(tx, act, file)
  await sealFile(tx, done.file, at)
  return done
}

/** A letter was posted, or its words were said: from that day on the person counts as told. */
export async function markTold(
  tx: Tx,
  act: Pick<Act, 'house' | 'by' | 'at'>,
  taskId: string,
  toldOn: string,
): Promise<Done> {
  const task = await lockTask(tx, taskId)
  const file = task && (await lockFile(tx, task.caseId))
  if (!file) throw new NotFoundError('no such task')

  const done = await perform(tx, act, file, { type: 'mark-told', task, toldOn })
  if (!done.ok) return done
  await finishTask(tx, taskId, { toldOn, at: act.at, by: act.by })
  await sealFile(tx, done.file, act.at)
  return done
}

/** Who is in charge of the file looked at it: what was new there is so no longer. */
export async function look(tx: Tx, act: Pick<Act, 'house' | 'by' | 'at'>, file: CaseFile) {
  const decision = decide(
    file.state,
    { type: 'look', staffId: act.by },
    contextAt(act.house, act.at),
  )
  if (!decision.ok || decision.events.length === 0) return file
  const locked = await lockFile(tx, file.id)
  // Something came in at the same moment: it was not seen.
  if (locked?.state.version !== file.state.version) return file
  return await record(tx, file, decision.events, act.by)
}

async function perform(
  tx: Tx,
  { house, by, at }: Pick<Act, 'house' | 'by' | 'at'>,
  file: CaseFile,
  command: Command,
  words?: Words,
): Promise<{ ok: true; file: CaseFile } | { ok: false; refusal: Refusal }> {
  const decision = decide(file.state, command, contextAt(house, at))
  if (!decision.ok) return decision
  return { ok: true, file: await record(tx, file, decision.events, by, words) }
}

/** The file, held, and what happened to it since it was shown. That it was looked at changes nothing. */
async function lockAsSeen(tx: Tx, { reference, version }: Act) {
  const file = reference && (await lockFileByReference(tx, reference))
  if (!file) throw new NotFoundError('no such file')
  const isSame = file.state.version === version
  const since = isSame ? [] : await listEvents(tx, file.id)
  const news = since.filter((each) => each.version > version && each.event.type !== 'seen')
  return { file, news }
}

async function notify(tx: Tx, { house, at }: Act, { id: caseId, state }: CaseFile): Promise<void> {
  const parties = await listParties(tx, caseId)
  const { language } = state
  const to = reachedOf(parties, '').email
  if (to) await queueNotice(tx, house.stationery, { to, language, caseId, at })
}
