/**
 * The worker's rounds over all files that are not closed. Each file is looked at once a day, and again
 * when it, the calendar or a limit has changed; what is due follows from how it stands. Nothing is
 * remembered between rounds: whoever comes next goes on where this one was stopped.
 */
import type { Now } from '../../platform/clock.ts'
import type { Db } from '../../platform/db/database.ts'
import { tellError } from '../../platform/log.ts'
import type { Log } from '../../platform/log.ts'
import { contextAt } from '../house.ts'
import type { House } from '../house.ts'
import { today } from '../procedure/context.ts'
import { listMadeTodos } from '../todos/todo-store.ts'
import { isQuiet, lookAt } from './looking.ts'
import { rulesDigest } from './rules-digest.ts'
import { listUnlooked, markLooked } from './watch-store.ts'
import type { WatchedFile } from './watch-store.ts'

export interface WatchParts {
  readonly db: Db
  readonly house: House
  readonly now: Now
  readonly log: Log
}

/** So many files are read at a time: a tenth of a second of work, then others may have the database. */
const bite = 100

export async function watchFiles(
  parts: WatchParts,
  isStopping: () => boolean = () => false,
): Promise<void> {
  let moved = 0
  let after: string | undefined
  do {
    const done = await lookAtSome(parts, after)
    moved += done.moved
    after = done.last
  } while (after !== undefined && !isStopping())
  if (moved > 0) parts.log({ event: 'clocks-moved', files: moved })
}

/** Those after that id; `last` undefined: these were the last. */
async function lookAtSome({ db, house, now, log }: WatchParts, after: string | undefined) {
  const at = now()
  const context = contextAt(house, at)
  const look = { on: today(context), rules: rulesDigest(context) }
  const files = await listUnlooked(db, look, after, bite)
  const ids = files.map(({ id }) => id)
  const made = Map.groupBy(await listMadeTodos(db, ids), (todo) => todo.case_id)
  const isStill = (file: WatchedFile) => isQuiet(file, made.get(file.id) ?? [], look, context)
  const { still = [], stirred = [] } = Object.groupBy(files, (file) =>
    holds(() => isStill(file)) ? 'still' : 'stirred',
  )
  await markLooked(db, still, look)

  let moved = 0
  for (const { id } of stirred) {
    try {
      const isMoved = await db.transaction().execute((tx) => lookAt(tx, { house, at }, id, look))
      moved += Number(isMoved)
    } catch (error) {
      // One file must not keep the others from being looked at; it is tried again next time.
      log({ event: 'fault', job: 'watch', file: id, ...tellError(error) })
    }
  }
  return { moved, last: files.length < bite ? undefined : ids.at(-1) }
}

/** What cannot even be reckoned is told by the look that fails. */
function holds(claim: () => boolean): boolean {
  try {
    return claim()
  } catch {
    return false
  }
}
