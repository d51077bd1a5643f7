/** The file that an address names: what it is, without what people said in it. */
import type { Context } from 'hono'
import type { OfficeEnv } from '../../identity/index.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { formatReference, parseReference } from '../../platform/office/index.ts'
import { findFile } from '../file-store.ts'
import type { CaseFile } from '../file-store.ts'
import type { CaseworkParts } from '../parts.ts'

export async function requireAddressed(
  { db, house }: CaseworkParts,
  c: Context<OfficeEnv>,
): Promise<CaseFile> {
  const reference = parseReference(house.office, c.req.param('reference') ?? '')
  const file = reference && (await findFile(db, reference))
  if (!file) throw new NotFoundError('no such file')
  return file
}

/** As pages and addresses name it: `OM.2026.123`. */
export function referenceTextOf({ house }: CaseworkParts, { state }: CaseFile): string {
  return formatReference(house.office, state.reference)
}
