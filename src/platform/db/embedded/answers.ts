/** Does the server take connections yet? */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** Recovery after a crash took at most 2 s in trials; a large office's may take minutes. */
const patience = 10 * 60_000

/** False: it ended before it answered, or never will. Throws when it refuses us for good. */
export async function untilAnswers(superuser: string, hasEnded: () => boolean): Promise<boolean> {
  const end = Date.now() + patience
  while (!hasEnded() && Date.now() < end) {
    if (await answers(superuser)) return true
    await pause(25)
  }
  return false
}

export async function answers(superuser: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: superuser })
  client.on('error', ignore)
  try {
    await client.connect()
    return true
  } catch (error) {
    // Class 28: the password of the folder's note is not that of the database.
    if (error instanceof pg.DatabaseError && error.code?.startsWith('28')) throw error
    return false
  } finally {
    await client.end().catch(ignore)
  }
}

function ignore(): void {
  // A server that starts, recovers or stops cuts connections; the next try tells more.
}
