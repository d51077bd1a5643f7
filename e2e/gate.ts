/** Stands between a browser and the portal, as a line that can be slow and can break. */
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

export async function openGate(port: number) {
  const open = new Set<Socket>()
  let isShut = false
  let bytesPerSecond: number | undefined
  let sent = 0
  const server = createServer((from) => {
    if (isShut) {
      from.destroy()
      return
    }
    const to = connect(port, 'localhost')
    for (const socket of [from, to]) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        open.delete(socket)
        from.destroy()
        to.destroy()
      })
    }
    to.pipe(from)
    from.on('data', (part: Buffer) => {
      sent += part.length
      to.write(part)
      if (!bytesPerSecond) return
      from.pause()
      setTimeout(() => from.resume(), (part.length / bytesPerSecond) * 1000)
    })
  })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    /** Bytes that browsers sent so far. */
    sent: () => sent,
    slow: (rate: number | undefined) => (bytesPerSecond = rate),
    shut: () => {
      isShut = true
      cut()
    },
    open: () => (isShut = false),
    close: () => {
      cut()
      server.close()
    },
  }
}
