/**
 * Documents of people, on their way to a reader. The browser saves them and never shows them as a
 * page of ours: what is in them was written by others.
 */

interface Attachment {
  readonly name: string
  readonly mediaType: string
  /** Bytes; absent where nobody knows before the end. */
  readonly size?: number
}

export function attachmentHeaders({ name, mediaType, size }: Attachment): Record<string, string> {
  return {
    'Content-Type': isMediaType(mediaType) ? mediaType : 'application/octet-stream',
    ...(size !== undefined && { 'Content-Length': String(size) }),
    'Content-Disposition': disposition(name),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'no-store, no-transform',
    'X-Content-Type-Options': 'nosniff',
  }
}

const nameless = 'document'

/** RFC 6266: the name in full for today's browsers, and in plain letters for whatever is older. */
function disposition(name: string): string {
  const whole = safe(name)
  const plain = whole
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%]/g, '_')
  // Of a name that is all accents nothing is left.
  return `attachment; filename="${plain || nameless}"; filename*=UTF-8''${encoded(whole)}`
}

/** Without what could name a folder, end a header, or turn the letters of an extension around. */
function safe(name: string): string {
  const kept = name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[/\\]/g, '_')
    .replace(/^[.\s]+/, '')
    .trim()
  return kept || nameless
}

/** RFC 8187: `encodeURIComponent` leaves four characters that may not stand there. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function isMediaType(text: string): boolean {
  return /^[a-z]+\/[a-z0-9][a-z0-9.+-]*$/.test(text)
}
