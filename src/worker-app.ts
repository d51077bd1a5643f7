/** What the worker does, put together: it opens envelopes, sends mails, and says that it is there. */
import {
  checkRules,
  countDurations,
  endMailboxes,
  hashOfCheckpoint,
  openNext,
  openSurveyWords,
  readNextFiles,
  scanLater,
  sealOpened,
  signNew,
  sweepContacts,
  sweepDrafts,
  watchFiles,
} from './casework/index.ts'
import type { EnvelopeParts } from './casework/index.ts'
import {
  forgetRemindersBefore,
  listUnproved,
  markChecked,
  sendNext,
} from './correspondence/index.ts'
import type { Post } from './correspondence/index.ts'
import type { Scanner } from './documents/index.ts'
import { forgetExpired, listProved, numberMinutes } from './letterbox/index.ts'
import type { BlobStore } from './platform/blobs/blob-store.ts'
import type { Db } from './platform/db/database.ts'
import { keepDoing } from './platform/keep-doing.ts'
import { tellError } from './platform/log.ts'
import { beat } from './platform/operation/heartbeat-store.ts'
import type { RecordKey } from './secrecy/index.ts'

export interface WorkerParts extends EnvelopeParts {
  /** None: mails stay in the outbox. */
  readonly post: Post | undefined
  readonly blobs: BlobStore
  readonly recordKey: RecordKey
  /** Undefined: nobody looks for viruses. */
  readonly scanner?: Scanner | undefined
}

export interface Worker {
  /** Something arrived. */
  readonly wake: () => void
  /** Finishes what it is at. */
  readonly stop: () => Promise<void>
}

const second = 1000
const every = {
  envelopes: 60 * second,
  mails: 10 * second,
  proofs: 20 * second,
  sweep: 3600 * second,
  // Until it is signed, what is changed behind our back need only fit the end of one chain.
  checkpoints: 600 * second,
  openings: 3600 * second,
  search: 3600 * second,
  scans: 3600 * second,
  watch: 900 * second,
  durations: 24 * 3600 * second,
  beat: 3 * second,
}

/** For how long a worker may not have run, and who opened a file meanwhile is still told. */
const daysOff = 35

/** Days for which the outbox shows a reminder, and to whom. */
const remindersKept = 7

export function createWorker(parts: WorkerParts): Worker {
  const { db, now, log, post } = parts
  const stopping = new AbortController()
  const isStopping = () => stopping.signal.aborted
  const repeat = (name: string, everyMs: number, act: () => Promise<unknown>) =>
    keepDoing(act, {
      everyMs,
      stopping: stopping.signal,
      onFault: (error) => log({ event: 'fault', job: name, ...tellError(error) }),
    })

  /** Before the first time, nobody knows what is new. */
  let lookedAt: Date | undefined
  let openedSince = daysBefore(now(), daysOff)
  const mails = repeat('mails', every.mails, async () => {
    if (!post) return
    while (!isStopping() && (await sendNext(db, post, now)));
  })
  const envelopes = repeat('envelopes', every.envelopes, async () => {
    while (!isStopping() && (await openNext(parts)));
    mails.wake()
  })
  let isChecked = false
  const others = [
    repeat('proofs', every.proofs, () => noteProved(db, now())),
    repeat('sweep', every.sweep, () => sweep(parts, isStopping)),
    repeat('checkpoints', every.checkpoints, async () => {
      const began = now()
      while (!isStopping() && (await signAndTell(parts, lookedAt)));
      lookedAt = began
    }),
    repeat('openings', every.openings, async () => {
      await sealOpened(parts, openedSince, isStopping)
      openedSince = daysBefore(now(), 2)
    }),
    repeat('search', every.search, async () => {
      isChecked ||= await checkRules(db)
      while (!isStopping() && (await readNextFiles(db)));
    }),
    repeat('durations', every.durations, () =>
      countDurations(db, parts.house.office.timeZone, now()),
    ),
    repeat('scans', every.scans, () => scanLater(parts, isStopping)),
    repeat('watch', every.watch, () => watchFiles(parts, isStopping)),
    repeat('beat', every.beat, () => beat(db, 'worker', now())),
  ]
  return {
    wake: envelopes.wake,
    async stop() {
      stopping.abort()
      await Promise.all([mails, envelopes, ...others].map(({ ended }) => ended))
    },
  }
}

/** What nobody needs any more. */
async function sweep(parts: WorkerParts, isStopping: () => boolean): Promise<void> {
  const { db, now } = parts
  await db.transaction().execute((tx) => forgetExpired(tx, now()))
  await db
    .transaction()
    .execute((tx) => forgetRemindersBefore(tx, daysBefore(now(), remindersKept)))
  await db.transaction().execute((tx) => sweepContacts(tx, now()))
  await sweepDrafts(parts, now())
  await endMailboxes(parts, isStopping)
  await openSurveyWords(parts)
}

/** The log may go to another machine, and is then a copy that whoever changes this one cannot reach. */
async function signAndTell(
  { db, recordKey: key, log, now }: WorkerParts,
  lookedAt: Date | undefined,
): Promise<boolean> {
  // What was begun shortly before may have been committed since; a day is more than any transaction takes.
  const since = lookedAt && daysBefore(lookedAt, 1)
  const checkpoint = await signNew(db, { key, at: now(), since })
  if (!checkpoint) return false
  const { number, events } = checkpoint
  const hash = Buffer.from(hashOfCheckpoint(checkpoint)).toString('hex')
  log({ event: 'record-signed', checkpoint: `${number}:${hash}`, events })
  return true
}

function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * 24 * 3600 * second)
}

/** Whoever typed a number in reads the address it was mailed to: that address is limited no longer. */
async function noteProved(db: Db, at: Date): Promise<void> {
  const since = new Date(at.getTime() - 2 * numberMinutes * 60 * second)
  await db.transaction().execute(async (tx) => {
    const proved = await listProved(tx, await listUnproved(tx, since))
    await markChecked(tx, proved, at)
  })
}
