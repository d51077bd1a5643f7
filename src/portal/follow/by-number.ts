/**
 * Opening a file with a one-time number. The portal asks the office, sealed, and never learns
 * whether there is such a file until the number is proved.
 */
import { askNumber, numberDigest, numberMinutes, proveNumber } from '../../letterbox/index.ts'
import type { NumberRequest, Reference } from '../../letterbox/index.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { deriveSessionAccess, sealJson, sha256 } from '../../secrecy/index.ts'
import type { Access } from '../../secrecy/index.ts'
import type { PortalParts } from '../parts.ts'
import type { Visitor } from '../safe-cookie.ts'
import { createSafe, listSafes, saveSafe } from '../safe.ts'
import { countTry } from './attempt-store.ts'
import { followedKeeping, listingWith, openWith } from './followed.ts'
import type { Asked, Followed } from './followed.ts'
import { requireOfficeKey } from './office-key.ts'
import { mostNumbers, numberMemoryMs } from './slow-down.ts'
import type { Visit } from './visit.ts'

export interface Request {
  /** Drawn with the form: pressed twice, it asks once. */
  readonly accessId: string
  /** Undefined: for the list of files of whoever helps others. */
  readonly reference: Reference | undefined
  readonly email: string
  readonly language: Lang
}

export type AskedFor =
  | { readonly ok: true; readonly safeId: string }
  | { readonly ok: false; readonly refusal: 'too-often' }

export async function askForNumber(
  { db, now }: Pick<PortalParts, 'db' | 'now'>,
  visitor: Visitor,
  request: Request,
): Promise<AskedFor> {
  const at = now()
  const earlier = await findAsked(db, visitor, request.accessId, at)
  if (earlier) return { ok: true, safeId: earlier.id }

  const subject = sha256('numbers for ', visitor.owner)
  if ((await countTry(db, subject, numberMemoryMs, at)) > mostNumbers) {
    return { ok: false, refusal: 'too-often' }
  }
  const { accessId, reference } = request
  const sealed = await sealedRequest(db, request, deriveSessionAccess(visitor.secret, accessId))
  const safe = await db.transaction().execute(async (tx) => {
    await askNumber(tx, { submission: sha256(`number request ${accessId}`), sealed, at })
    const askedAt = at.toISOString()
    const content: Followed = { v: 1, is: 'asked', reference, accessId, askedAt }
    return await createSafe(tx, visitor, followedKeeping, content, at)
  })
  return { ok: true, safeId: safe.id }
}

/** On 'proved' the safe holds the open file, or the list. */
export async function tryNumber(
  { db, now }: Pick<PortalParts, 'db' | 'now'>,
  { visitor, safe }: Visit<Asked>,
  number: string,
): Promise<'proved' | 'wrong' | 'used-up'> {
  const at = now()
  const { accessId, reference, askedAt } = safe.content
  if (at.getTime() > Date.parse(askedAt) + numberMinutes * 60_000) return 'used-up'

  return await db.transaction().execute(async (tx) => {
    const result = await proveNumber(tx, accessId, numberDigest(accessId, number), at)
    if (result === 'proved') {
      const access = deriveSessionAccess(visitor.secret, accessId)
      const opened = reference
        ? openWith({ reference, accessId, kind: 'session' }, access)
        : listingWith(accessId, access)
      await saveSafe(tx, visitor, followedKeeping, safe, opened, at)
    }
    return result
  })
}

async function findAsked(db: PortalParts['db'], visitor: Visitor, accessId: string, at: Date) {
  const safes = await listSafes(db, visitor, followedKeeping, at)
  return safes.find(({ content }) => content.is === 'asked' && content.accessId === accessId)
}

async function sealedRequest(db: PortalParts['db'], request: Request, access: Access) {
  const { accessId, reference, email, language } = request
  const content: NumberRequest = {
    v: 1,
    accessId,
    recipient: access.recipient,
    authDigest: Buffer.from(sha256(access.auth)).toString('hex'),
    language,
    reference,
    email,
  }
  return await sealJson(content, (await requireOfficeKey(db)).recipient)
}
