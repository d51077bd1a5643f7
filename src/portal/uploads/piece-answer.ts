/**
 * What a script that sends a file in pieces is answered. It sends each to the address of the form itself, with
 * `?piece=` and the file's id, `&at=` and how much it sent before; without `at`, the person does without the file.
 * The answer is how many bytes are stored: `{ "stored": 524288 }`.
 */
import type { Context } from 'hono'
import { z } from 'zod'
import type { PortalEnv, PortalParts } from '../parts.ts'
import { leavePieces, pieceBytes, takePiece } from './pieces.ts'
import type { UploadPlace } from './uploads.ts'

const query = z.object({ piece: z.uuid(), at: z.coerce.number().int().nonnegative().optional() })

export function isPiece(c: Context<PortalEnv>): boolean {
  return c.req.query('piece') !== undefined
}

/** `place` undefined: there is no such form any more. Whatever is not taken here may come whole, and is told in words. */
export async function answerPiece(
  c: Context<PortalEnv>,
  parts: PortalParts,
  place: UploadPlace | undefined,
): Promise<Response> {
  const asked = query.safeParse(c.req.query())
  if (!asked.success || !place) return c.text('', 404)
  const { piece: id, at: offset } = asked.data
  if (offset === undefined) {
    await leavePieces(parts, place, id, parts.now())
    return c.json({ stored: 0 })
  }
  const bytes = await readPiece(c.req.raw)
  if (!bytes) return c.text('', 400)
  const stored = await takePiece(parts, place, { id, offset, bytes }, parts.now())
  return stored === undefined ? c.text('', 409) : c.json({ stored })
}

/** Undefined: the line broke, or it is larger than a piece. */
async function readPiece({ body }: Request): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of body ?? []) {
      length += chunk.length
      if (length > pieceBytes) return undefined
      chunks.push(chunk)
    }
  } catch {
    return undefined
  }
  return Buffer.concat(chunks)
}
