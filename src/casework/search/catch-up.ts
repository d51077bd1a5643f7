/**
 * The worker reads what the index does not hold yet: the files of an older version or of a backup of
 * one, and all files once more when stems are made by other rules. Must not stand in the way of who
 * registers or writes meanwhile.
 */
import type { Db, Tx } from '../../platform/db/database.ts'
import { replaceSearch } from './search-store.ts'
import { readTexts } from './sources-store.ts'
import { keepRules, lockUnread } from './catch-up-store.ts'
import { readServerVersion } from './stems-store.ts'

/**
 * To be raised with every change of `lexemes.ts`, `names.ts`, `texts.ts`, `tokens.ts` or `stems-store.ts` that makes other words
 * of what is there; not for a kind of words that no file has yet.
 */
const rules = 2
/** So few that nobody waits long for one of them. */
const batch = 20

/** False: all files have been read. */
export async function readNextFiles(db: Db): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const caseIds = await lockUnread(tx, batch)
    await readFiles(tx, caseIds)
    return caseIds.length === batch
  })
}

/** Once at each start. True: it is done. */
export async function checkRules(db: Db): Promise<true> {
  const version = await readServerVersion(db)
  await db.transaction().execute((tx) => keepRules(tx, `${rules}/${version}`))
  return true
}

async function readFiles(tx: Tx, caseIds: readonly string[]): Promise<void> {
  const texts = Map.groupBy(await readTexts(tx, caseIds), ({ caseId }) => caseId)
  for (const caseId of caseIds) await replaceSearch(tx, caseId, texts.get(caseId) ?? [])
}
