/** Straight to a file, where what was typed is its reference: whole, without the prefix, or its number alone. */
import type { Db } from '../../platform/db/database.ts'
import { parseReference } from '../../platform/office/index.ts'
import type { Office, Reference } from '../../platform/office/index.ts'
import { findFileId } from '../file-store.ts'
import { findNewestNumbered } from './jump-store.ts'

/** `year` is the present one: of files with the same number the newest is meant. */
export async function findReference(
  db: Db,
  office: Office,
  typed: string,
  year: number,
): Promise<Reference | undefined> {
  const reference = parseReference(office, typed)
  if (reference && (await findFileId(db, reference))) return reference
  const number = numberIn(typed)
  return number === undefined ? undefined : await findNewestNumbered(db, number, year)
}

function numberIn(typed: string): number | undefined {
  const [, digits] =
    /^[^\p{L}\p{N}]*0*([1-9]\d{0,5})[^\p{L}\p{N}]*$/u.exec(typed.normalize('NFKC')) ?? []
  return digits === undefined ? undefined : Number(digits)
}
