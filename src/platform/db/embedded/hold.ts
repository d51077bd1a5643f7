/**
 * Who holds the data folder: a lock inside the database itself, which goes with the connection that
 * took it. Nothing is left lying when everything is killed.
 */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

const lock = 20261124

export interface Hold {
  readonly release: () => Promise<void>
}

/**
 * Undefined: another living start holds it. When one of the server's processes is killed, it cuts
 * all connections and recovers; the lock is then taken again, and `onRegained` called.
 */
export async function takeHold(
  superuser: string,
  onRegained: () => void,
): Promise<Hold | undefined> {
  const released = new AbortController()
  let client = await tryToHold(superuser)
  client?.once('end', regain)
  if (!client) return undefined

  function regain(): void {
    void (async () => {
      while (!released.signal.aborted) {
        await pause(100)
        client = await tryToHold(superuser).catch(() => undefined)
        if (!client) continue
        client.once('end', regain)
        onRegained()
        return
      }
    })()
  }

  return {
    release: async () => {
      released.abort()
      await client?.end().catch(ignore)
    },
  }
}

async function tryToHold(superuser: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString: superuser })
  client.on('error', ignore)
  await client.connect()
  const { rows } = await client.query<{ held: boolean }>(
    'select pg_try_advisory_lock($1) as held',
    [lock],
  )
  if (rows[0]?.held) return client
  await client.end()
  return undefined
}

function ignore(): void {
  // A broken connection also ends, and its end is what counts.
}
