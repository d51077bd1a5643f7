/** Whether there is a name to look for in what was typed: signs are none, nor is a single letter. */
export function holdsName(typed: string): boolean {
  return fold(typed).length > 1
}

/** A name as it is compared: small letters, no accents, no signs, `st` for what is short for saint. */
export function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/['’]/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(sint|saint|sainte|ste)\b/g, 'st')
    .trim()
}
