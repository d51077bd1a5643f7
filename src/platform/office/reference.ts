/** How the office writes a file's reference, and how forgivingly it reads one. */

export interface Reference {
  readonly year: number
  readonly number: number
}

interface Numbering {
  readonly referencePrefix: string
}

/** `OM.2026.123` */
export function formatReference(office: Numbering, { year, number }: Reference): string {
  return `${office.referencePrefix}.${year}.${number}`
}

/**
 * As people type it, or their telephone "corrects" it: any case, any signs between the parts or
 * none, the prefix left out, zeros in front. Undefined where it cannot be a reference.
 */
export function parseReference(office: Numbering, typed: string): Reference | undefined {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  const [, prefix, year, number] = /^(\p{L}*)(20\d\d)0*([1-9]\d{0,8})$/u.exec(letters) ?? []
  if (prefix !== '' && prefix !== office.referencePrefix) return undefined
  return { year: Number(year), number: Number(number) }
}
