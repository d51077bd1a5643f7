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

/** Undefined: another living start holds it. */
export async function takeHold(superuser: string): Promise<Hold | undefined> {
  const release = new AbortController()
  let client = await tryToHold(superuser, holdAgain)
  if (!client) return undefined

  /** A crash of one connection cuts all others; the server lives on, and we must hold it again. */
  function holdAgain(): void {
    void (async () => {
      while (!release.signal.aborted) {
        client = await tryToHold(superuser, holdAgain).catch(() => undefined)
        if (client) return
        await pause(200)
      }
    })()
  }

  return {
    async release() {
      release.abort()
      await client?.end().catch(() => undefined)
    },
  }
}

async function tryToHold(superuser: string, onLost: () => void): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString: superuser })
  // Named when the connection breaks, and once more when it is closed; `end` is what counts.
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ held: boolean }>(
    'select pg_try_advisory_lock($1) as held',
    [lock],
  )
  if (!rows[0]?.held) {
    await client.end()
    return undefined
  }
  client.once('end', onLost)
  return client
}
