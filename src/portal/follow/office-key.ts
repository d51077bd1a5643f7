import type { Db } from '../../platform/db/database.ts'
import { currentOfficeKey } from '../../published/index.ts'
import type { PublishedKey } from '../../published/index.ts'

/** Without one nothing can be sealed to the office, so nothing is taken from a person. */
export async function requireOfficeKey(db: Db): Promise<PublishedKey> {
  const key = await currentOfficeKey(db)
  if (!key) throw new Error('no key of the office is published')
  return key
}
