/**
 * Text as people typed it, in lines: without spaces at the ends and without what can be neither
 * kept nor shown. PostgreSQL refuses a NUL, JSON half a letter.
 */
export function tidied(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
}
