import { extensionOf } from './media-type.ts'

const longest = 150

/**
 * The name that a person gave a file, in their own script, without what could name a folder, hide
 * its ending or break a line. Empty where nothing is left.
 */
export function fileName(given: string): string {
  const name = given
    .toWellFormed()
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .trim()
  return shortened(name)
}

/** Keeps the ending: it says what the file is. */
function shortened(name: string): string {
  const letters = Array.from(name)
  if (letters.length <= longest) return name
  const extension = extensionOf(name)
  const end = extension && extension.length < 20 ? `….${extension}` : '…'
  return letters.slice(0, longest - Array.from(end).length).join('') + end
}
