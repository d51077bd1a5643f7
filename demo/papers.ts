/** The letter that somebody had from a service, as a PDF of one page: so that there are documents to open. */
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { maxDocumentBytes } from '../src/documents/index.ts'
import type { DocumentContent } from '../src/letterbox/index.ts'
import type { BlobStore } from '../src/platform/blobs/blob-store.ts'
import { sealDocument } from '../src/secrecy/index.ts'

export async function storeLetter(
  blobs: BlobStore,
  { name, text }: { name: string; text: string },
): Promise<DocumentContent> {
  const id = randomUUID()
  const sealed = await sealDocument(
    Readable.from([pdfOf(text)]),
    (bytes) => blobs.write(id, bytes),
    maxDocumentBytes,
  )
  return { id, name: `${name}.pdf`, mediaType: 'application/pdf', ...sealed }
}

/** Helvetica, eleven points, on A4. */
function pdfOf(text: string): Buffer {
  const lines = text.split('\n').flatMap((line) => wrapped(line, 85))
  const shown = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n')
  const page = `BT /F 11 Tf 16 TL 70 760 Td\n${shown}\nET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + end, 'latin1')
}

function wrapped(line: string, width: number): string[] {
  const lines: string[] = ['']
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last.length + word.length < width) lines[lines.length - 1] = last ? `${last} ${word}` : word
    else lines.push(word)
  }
  return lines
}

/** What the font has: quotation marks and dashes are those of a typewriter. */
function escaped(line: string): string {
  return line
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[–—]/g, '-')
    .replaceAll(/[\\()]/g, String.raw`\$&`)
}
