import type { Office } from '../../platform/office/index.ts'

/** The office's number as it stands within a sentence: the end of a line does not part it. */
export function telephoneIn({ contact }: Office): string {
  return contact.telephone.display.replaceAll(' ', '\u00a0')
}
