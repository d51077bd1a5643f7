/**
 * A large file goes in pieces: after a broken line only what is missing is sent, also by a page that was loaded again
 * and a file that was chosen again. How much is stored is always the server's word.
 */
import { sendPiece } from './send-file.ts'
import type { Sending } from './send-file.ts'

/** What the form then says in place of the file. */
export type Pieced = Readonly<Record<'pieces' | 'pieces-name' | 'pieces-size', string>>

interface InPieces extends Sending {
  readonly file: File
  readonly pieceBytes: number
  /** One more is stored. */
  readonly onPiece: () => void
}

/** `whole`: it has to go in the form itself. */
export async function sendInPieces({
  file,
  pieceBytes,
  onPiece,
  ...sending
}: InPieces): Promise<Pieced | 'broken' | 'whole'> {
  const { size, name } = file
  const id = await idOf(file, sending.url)
  if (!id) return 'whole'
  const send = async (from: number, until: number) =>
    await sendPiece(file.slice(from, until), {
      url: pieceUrl(sending.url, id, from),
      signal: sending.signal,
      onProgress: (share) => sending.onProgress((from + share * (until - from)) / size),
    })

  // An empty one asks what is there from before.
  let stored = await send(0, 0)
  while (typeof stored === 'number' && stored < size) {
    const next = await send(stored, Math.min(size, stored + pieceBytes))
    if (typeof next === 'number' && next > stored) onPiece()
    // Gone in the middle: from the beginning, in one.
    stored = typeof next === 'number' && next <= stored ? 'whole' : next
  }
  // Whatever keeps the pieces from being taken, they need not lie in the way of the whole.
  if (stored === 'whole') await leavePieces(file, sending.url)
  if (typeof stored === 'string') return stored
  return { pieces: id, 'pieces-name': name, 'pieces-size': String(size) }
}

/** The person does without it. What the server misses of this, it finds in an hour. */
export async function leavePieces(file: File, url: string): Promise<void> {
  const id = await idOf(file, url)
  if (id) await fetch(pieceUrl(url, id), { method: 'POST', keepalive: true }).catch(() => undefined)
}

function pieceUrl(url: string, id: string, at?: number): string {
  const sought = new URL(url, location.href)
  sought.searchParams.set('piece', id)
  if (at !== undefined) sought.searchParams.set('at', String(at))
  return sought.href
}

/**
 * The same for the same file on the same form, and to be guessed by nobody else: the form's address is random.
 * Undefined: this browser cannot tell, or cannot read the file.
 */
async function idOf(file: File, url: string): Promise<string | undefined> {
  try {
    const content = await digest(await file.arrayBuffer())
    const form = new TextEncoder().encode(new URL(url, location.href).pathname)
    const bytes = (await digest(await new Blob([form, content]).arrayBuffer())).slice(0, 16)
    // As RFC 9562 wants it of an id that means something to its maker only: version 8.
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
  } catch {
    return undefined
  }
}

async function digest(bytes: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}
