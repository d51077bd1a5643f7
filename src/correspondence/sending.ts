/** Empties the outbox. A mail is recorded before it is tried and after, so that a crash repeats one at worst. */
import { numberMinutes } from '../letterbox/index.ts'
import type { Db } from '../platform/db/database.ts'
import { markFailed, markSent, putOff, takeMail } from './mail-store.ts'
import type { TakenMail } from './mail-store.ts'
import type { Post } from './post.ts'

const minuteMs = 60_000
/** Pauses between tries, in minutes: over two days, as mail servers do it among themselves. */
const pauses = [1, 3, 10, 30, 60, 120, 240, 480, 720, 720, 720]
/** Longer than the slowest server is waited for. */
const takenMinutes = 3

/** Sends the mail that waits longest, if there is one. */
export async function sendNext(db: Db, post: Post, now: () => Date): Promise<boolean> {
  const mail = await db
    .transaction()
    .execute((tx) => takeMail(tx, now(), later(now(), takenMinutes)))
  if (!mail) return false

  const outcome = isExpired(mail, now()) ? 'expired' : await post.send(mail)
  await db.transaction().execute(async (tx) => {
    if (outcome === 'sent') return await markSent(tx, mail, now())
    if (outcome !== 'later') return await markFailed(tx, mail, outcome, now())
    const pause = pauses[mail.tries - 1]
    return pause === undefined
      ? await markFailed(tx, mail, 'gave-up', now())
      : await putOff(tx, mail, later(now(), pause))
  })
  return true
}

function isExpired({ kind, createdAt }: TakenMail, at: Date): boolean {
  return kind === 'number' && at >= later(createdAt, numberMinutes)
}

function later(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * minuteMs)
}
