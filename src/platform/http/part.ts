/** A part of a document, as a player asks for when somebody seeks in it, or a browser that goes on with a download (RFC 9110, 14). */
import { Readable } from 'node:stream'
import type { Context } from 'hono'

interface Part {
  /** The place of its first byte. */
  readonly from: number
  /** That of the first byte behind it. */
  readonly until: number
}

/** As `bytes=0-99`, `bytes=100-` or `bytes=-100`. Several at once are answered with the whole. */
const single = /^bytes=(\d{0,15})-(\d{0,15})$/

/** Undefined: the whole is asked for. `none`: what is asked for lies behind the end. */
export function partAsked(range: string | undefined, size: number): Part | 'none' | undefined {
  const [, first, last] = single.exec(range?.trim() ?? '') ?? []
  if (first && last && Number(last) < Number(first)) return undefined
  if (first) return between(Number(first), last ? Number(last) + 1 : size, size)
  return last ? between(size - Number(last), size, size) : undefined
}

function between(first: number, behind: number, size: number): Part | 'none' {
  const from = Math.max(0, first)
  return from < size ? { from, until: Math.min(behind, size) } : 'none'
}

interface Whole {
  readonly headers: Record<string, string>
  /** Bytes. */
  readonly size: number
  /** From its first byte; what is not asked for is read and left, because it is sealed in one. */
  readonly bytes: Readable
}

/** The whole, or the part that was asked for. */
export function answerPart(c: Context, { headers, size, bytes }: Whole): Response {
  const common = { ...headers, 'Accept-Ranges': 'bytes' }
  // We name no version, so nobody can hold one against us.
  const part = c.req.header('if-range') ? undefined : partAsked(c.req.header('range'), size)
  if (part === undefined) return c.body(toWeb(bytes), 200, common)
  if (part === 'none') {
    bytes.destroy()
    return c.body(null, 416, { 'Accept-Ranges': 'bytes', 'Content-Range': `bytes */${size}` })
  }
  const { from, until } = part
  return c.body(toWeb(Readable.from(cut(bytes, part), { objectMode: false })), 206, {
    ...common,
    'Content-Length': String(until - from),
    'Content-Range': `bytes ${from}-${until - 1}/${size}`,
  })
}

async function* cut(bytes: AsyncIterable<Uint8Array>, { from, until }: Part) {
  let at = 0
  for await (const chunk of bytes) {
    const wanted = chunk.subarray(Math.max(0, from - at), Math.max(0, until - at))
    if (wanted.length > 0) yield wanted
    at += chunk.length
    if (at >= until) return
  }
}

function toWeb(bytes: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(bytes) as ReadableStream<Uint8Array>
}
