/** What was filled in on one page and waits, sealed and out of reach, in the next. */
import { BadRequestError } from '../platform/errors.ts'
import { UnopenableError, openUnder, sealUnder } from '../secrecy/index.ts'
import type { IdentityKeys } from './keys.ts'

/** `purpose` binds it to one form of one person. */
export function sealForm(keys: IdentityKeys, purpose: string, filled: unknown): string {
  const sealed = sealUnder(keys.forms, purpose, Buffer.from(JSON.stringify(filled)))
  return Buffer.from(sealed).toString('base64url')
}

export function openForm(keys: IdentityKeys, purpose: string, sealed: string): unknown {
  try {
    const bytes = openUnder(keys.forms, purpose, Buffer.from(sealed, 'base64url'))
    return JSON.parse(Buffer.from(bytes).toString())
  } catch (error) {
    if (error instanceof UnopenableError) throw new BadRequestError('not a form that we sealed')
    throw error
  }
}
