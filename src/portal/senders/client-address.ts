/** From where somebody sends, as far as that can be told. Pure. */
import { isIP } from 'node:net'

/**
 * The peer itself; where that is a proxy that we trust, the last address in `X-Forwarded-For` that is not
 * one. What stands before it anybody can have written. Undefined: not known.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  trusted: readonly string[],
): string | undefined {
  const proxies = new Set(trusted.map(canonical))
  let client = canonical(peer ?? '')
  const hops = (forwardedFor ?? '').split(',').toReversed().map(withoutPort).map(canonical)
  for (const hop of hops) {
    if (!client || !proxies.has(client)) break
    if (!hop) break
    client = hop
  }
  return client
}

/** A household has a network of its own, 64 bits of it; an IPv4 address stands for itself. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail = ''] = address.split('::')
  const front = head.split(':').filter(Boolean)
  const back = tail.split(':').filter(Boolean)
  const groups = [...front, ...Array(8 - front.length - back.length).fill('0'), ...back]
  return `${groups.slice(0, 4).join(':')}::/64`
}

/** One way of writing each; undefined where it is none. */
function canonical(written: string): string | undefined {
  const address = written.trim()
  if (isIP(address) === 4) return address
  if (isIP(address) !== 6 || address.includes('%')) return undefined
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  return mapped ?? new URL(`http://[${address}]`).hostname.slice(1, -1)
}

/** Some proxies write `192.0.2.1:4711` and `[2001:db8::1]:4711`. */
function withoutPort(hop: string): string {
  const text = hop.trim()
  return /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
}
