/**
 * What a case manager does with a file: each a decision of the procedure, written with all that
 * follows from it (letters, what has to be posted or said, a fresh view for the person), in the
 * transaction of the route.
 */
import type { DocumentContent } from '../letterbox/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFoundError } from '../platform/errors.ts'
import { documentRow } from './arrival/received-rows.ts'
import { finishDraft } from './composing/compose.ts'
import type { Draft } from './composing/draft-store.ts'
import { finishTask, listParties, lockTask } from './content-store.ts'
import { beginRecord, listEvents, lockFile, lockFileByReference, record } from './file-store.ts'
import type { CaseFile, HeldFile, Words } from './file-store.ts'
import { wayTold } from './health.ts'
import { contextAt } from './house.ts'
import type { House } from './house.ts'
import { dispatch, leave, provable } from './leaving.ts'
import type { Leaving, Letter } from './leaving.ts'
import { sealFile } from './mailbox.ts'
import type { Command, Refusal, Sending } from './procedure/commands.ts'
import { decide } from './procedure/decide.ts'
import { isOfOwnWork } from './procedure/own-work.ts'
import type { Registration } from './procedure/state.ts'
import { staffOf } from './store-rows.ts'
import type { RecordedEvent } from './store-rows.ts'
import { endSettled } from './watching/settled.ts'

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

/** What came from outside and somebody of the office writes down. */
export interface Received {
  readonly id: string
  readonly source: 'complainant' | 'service'
  readonly kind: string
  readonly body: string
  readonly documents: readonly DocumentContent[]
  readonly at: Date
}

export interface Doing {
  readonly command: (sent: readonly Sending[]) => Command
  readonly letters?: readonly Letter[] | undefined
  readonly received?: Received | undefined
  /** Why, where a code does not say it. */
  readonly remark?: { readonly id: string; readonly body: string } | undefined
  /** What it was written from; goes with it. */
  readonly draft?: Draft | undefined
}

/** Decides and writes. What is refused leaves nothing behind. */
export async function carryOut(tx: Tx, act: Act, doing: Doing): Promise<Done> {
  const { file, news } = await lockAsSeen(tx, act)
  if (news.length > 0) return { ok: false, news }
  return await carryOutOn(tx, act, file, doing)
}

/** As `carryOut`, on a file that the caller holds. */
export async function carryOutOn(
  tx: Tx,
  act: Omit<Act, 'reference' | 'version'>,
  file: HeldFile,
  { command, letters = [], received, remark, draft }: Doing,
): Promise<Done> {
  const usual = await Promise.all(
    letters.map(async (letter) => leave(letter, await usualWay(tx, file, letter))),
  )
  const leaving = await provable(tx, act, file, usual, command)
  const decided = command(leaving.map(({ sending }) => sending))
  const words = {
    ...wordsOf(act, file, leaving, received),
    remarks: remark ? [{ ...remark, case_id: file.id, author_id: act.by, at: act.at }] : [],
  }
  const decision = decide(file.state, decided, contextAt(act.house, act.at))
  if (!decision.ok) return decision

  const { after, written } = beginRecord(tx, file, decision.events, act.by, words)
  await Promise.all([
    written,
    dispatch(tx, act, file, leaving),
    endSettled(tx, act, after, decided.type).then((settled) =>
      sealFile(tx, act.house, settled, act.at),
    ),
    draft && finishDraft(tx, draft),
  ])
  return { ok: true }
}

export async function assignFile(tx: Tx, act: Act, caseManagerId: string): Promise<Done> {
  return await carryOut(tx, act, { command: () => ({ type: 'assign', caseManagerId }) })
}

/** Writes to the complainant: into the mailbox, and by the way they asked for. */
export async function writeToComplainant(
  tx: Tx,
  act: Act,
  letter: Omit<Letter, 'to'>,
  draft?: Draft,
): Promise<Done> {
  const { kind } = letter
  return await carryOut(tx, act, {
    draft,
    letters: [{ ...letter, to: 'person' }],
    command: ([sending]) => {
      if (!sending) throw new Error('a message without a letter')
      const { messageId, taskId } = sending
      return { type: 'send-message', messageId, kind, taskId }
    },
  })
}

/** A letter was posted, or its words were said: from that day on its addressee counts as told. */
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
  const after = await endSettled(tx, act, done.file, 'mark-told')
  await sealFile(tx, act.house, after, act.at)
  return { ok: true }
}

/** Who is in charge of the file looked at it: what was new there is so no longer. */
export async function look(
  tx: Tx,
  act: Pick<Act, 'house' | 'by' | 'at'>,
  file: CaseFile,
): Promise<CaseFile> {
  const decision = decide(
    file.state,
    { type: 'look', staffId: act.by },
    contextAt(act.house, act.at),
  )
  if (!decision.ok || decision.events.length === 0) return file
  const locked = await lockFile(tx, file.id)
  // Something came in at the same moment: it was not seen.
  if (locked?.state.version !== file.state.version) return file
  return await record(tx, locked, decision.events, act.by)
}

/** What was decided, in the record. */
export async function perform(
  tx: Tx,
  { house, by, at }: Pick<Act, 'house' | 'by' | 'at'>,
  file: HeldFile,
  command: Command,
  words?: Words,
): Promise<{ ok: true; file: HeldFile } | { ok: false; refusal: Refusal }> {
  const decision = decide(file.state, command, contextAt(house, at))
  if (!decision.ok) return decision
  return { ok: true, file: await record(tx, file, decision.events, by, words) }
}

/** The file, held, and what happened to it since it was shown. That it was looked at changes nothing. */
async function lockAsSeen(tx: Tx, { reference, version, by }: Act) {
  const file = reference && (await lockFileByReference(tx, reference))
  if (!file) throw new NotFoundError('no such file')
  const isSame = file.state.version === version
  const since = isSame ? [] : await listEvents(tx, file.id)
  const news = since.filter((each) => each.version > version && isNews(each, by))
  return { file, news }
}

function isNews({ event, actor }: RecordedEvent, by: string): boolean {
  if (event.type === 'seen' || event.type === 'clocks-moved') return false
  // One knows what one did beside the page on which one decides.
  return !(isOfOwnWork(event) && actor === by)
}

/** What is written with the decision, so that the record binds it. */
/** As the person asked for; another way where that would reach a helper who may not read it. */
async function usualWay(tx: Tx, { id, state }: CaseFile, { isAboutHealth = false }: Letter) {
  const { contactChannel } = state
  if (!isAboutHealth) return contactChannel
  return wayTold(await listParties(tx, id), isAboutHealth, contactChannel) ?? contactChannel
}

function wordsOf(
  { by, at: now }: Pick<Act, 'by' | 'at'>,
  { id: caseId }: CaseFile,
  leaving: readonly Leaving[],
  received: Received | undefined,
): Words {
  const common = { case_id: caseId, author_id: staffOf(by) }
  const written = leaving.map(({ letter, sending: { messageId: id } }) => {
    const { to: audience, kind, body, isAboutHealth = false } = letter
    const said = { source: 'office', audience, kind, body, sent_at: now } as const
    return { ...common, id, ...said, is_about_health: isAboutHealth }
  })
  const sent = leaving.flatMap(({ letter, sending: { messageId } }) =>
    letter.documents.map((each) =>
      documentRow(caseId, each, { messageId, source: 'office', at: now }),
    ),
  )
  if (!received) return { messages: written, documents: sent }

  const { id, source, kind, body, documents, at } = received
  const audience = source === 'service' ? 'service' : 'person'
  const message = { ...common, id, source, audience, kind, body, sent_at: at } as const
  const brought = documents.map((each) =>
    documentRow(caseId, each, { messageId: id, source, at: now }),
  )
  return { messages: [...written, message], documents: [...sent, ...brought] }
}
