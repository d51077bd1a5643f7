/** A part's web server: listens, and stops without cutting anyone off. Must not know which part. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'

type Answer = Parameters<typeof getRequestListener>[0]

/** Long enough for 25 MB from a telephone with one bar. */
const requestTimeout = 10 * 60_000
/** Proxies keep connections open for a minute; closing first would lose them a request. */
const keepAliveTimeout = 75_000
/** A supervisor waits no longer than this for a part to end. */
const patience = 8000

export interface WebServer {
  readonly port: number
  /** Answers what was asked already, then closes. */
  readonly stop: () => Promise<void>
}

/** Port 0 takes any that is free. */
export async function serve(fetch: Answer, port: number): Promise<WebServer> {
  const listener = getRequestListener(fetch)
  const server = createServer({ requestTimeout, keepAliveTimeout }, (request, response) => {
    void listener(request, response)
  })
  server.listen(port)
  await once(server, 'listening')
  const address = server.address()

  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      const late = setTimeout(() => server.closeAllConnections(), patience)
      await closed
      clearTimeout(late)
    },
  }
}
