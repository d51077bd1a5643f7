/** A part's web server: listens, and stops without cutting anyone off. Must not know which part. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
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
  const answering = new Set<ServerResponse>()
  let isStopping = false
  const server = createServer({ requestTimeout, keepAliveTimeout }, (request, response) => {
    answering.add(response)
    response.once('close', () => {
      answering.delete(response)
      if (isStopping) setImmediate(() => server.closeIdleConnections())
    })
    if (isStopping) sayLast(response)
    void listener(request, response)
  })
  server.listen(port)
  await once(server, 'listening')
  const address = server.address()

  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: async () => {
      isStopping = true
      const closed = once(server, 'close')
      server.close()
      for (const response of answering) sayLast(response)
      server.closeIdleConnections()
      const late = setTimeout(() => server.closeAllConnections(), patience)
      await closed
      clearTimeout(late)
    },
  }
}

/** Tells the browser not to ask again on this connection: otherwise it could go on for ever. */
function sayLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close')
}
