/**
 * Hears what the database notifies. Must not know what is notified, nor rely on it: a notice says
 * "look", and may be lost while the connection is.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

export interface Listening {
  stop(): Promise<void>
}

const retryMs = 1000
const connectionTimeoutMillis = 5000

/** `onNotice` is also called at each new connection, for what was missed before it. */
export function listen(url: string, channel: string, onNotice: () => void): Listening {
  const stopping = new AbortController()
  const ended = keepListening(url, channel, onNotice, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await ended
    },
  }
}

async function keepListening(
  url: string,
  channel: string,
  onNotice: () => void,
  stopping: AbortSignal,
): Promise<void> {
  while (!stopping.aborted) {
    await listenOnce(url, channel, onNotice, stopping)
    await sleep(retryMs, undefined, { signal: stopping }).catch(ignore)
  }
}

/** Until the connection breaks: the database restarts, the network is gone. */
async function listenOnce(
  url: string,
  channel: string,
  onNotice: () => void,
  stopping: AbortSignal,
): Promise<void> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis })
  const broken = Promise.withResolvers<void>()
  const end = () => broken.resolve()
  client.on('error', end)
  client.on('end', end)
  client.on('notification', onNotice)
  stopping.addEventListener('abort', end)
  try {
    await client.connect()
    await client.query(`listen ${client.escapeIdentifier(channel)}`)
    onNotice()
    await broken.promise
  } catch {
    // The database is not there; whoever uses it says so better than a listener can.
  } finally {
    stopping.removeEventListener('abort', end)
    await client.end().catch(ignore)
  }
}

function ignore(): void {
  // An interrupted wait, or a connection that is gone already: what was wanted.
}
