/**
 * A copy of everything, as one ZIP that is made while it is sent: the documents, and last the page,
 * which by then knows what is missing. Nothing is kept here, so a line that breaks leaves nothing behind.
 */
import type { Readable } from 'node:stream'
import { makeZip } from 'client-zip'
import type { DocumentContent, MailboxView } from '../../../letterbox/index.ts'
import { UnopenableError, openDocument } from '../../../secrecy/index.ts'
import type { PortalParts } from '../../parts.ts'
import { copyNames } from './copy-names.ts'

/** A document as the page of the copy speaks of it. */
export type Copied =
  | { readonly is: 'there'; readonly path: string }
  /** A virus was found in it. */
  | { readonly is: 'set-aside' }
  /** Its bytes are missing or damaged. */
  | { readonly is: 'gone' }

export interface Copying {
  readonly view: MailboxView
  /** In the copy. */
  readonly folder: string
  readonly pageName: string
  /** The whole page; asked for when all documents were tried. */
  readonly page: (copied: ReadonlyMap<string, Copied>) => string
  readonly at: Date
}

type Parts = Pick<PortalParts, 'blobs' | 'log'>

export function streamCopy(parts: Parts, copying: Copying): ReadableStream<Uint8Array> {
  const entries = entriesOf(parts, copying)
  return makeZip({
    [Symbol.asyncIterator]: () => ({
      next: () => entries.next(),
      // How the ZIP says that nobody reads on.
      throw: () => entries.return(undefined),
    }),
  })
}

async function* entriesOf(parts: Parts, { view, folder, pageName, page, at }: Copying) {
  const documents = documentsOf(view)
  const names = copyNames(documents.map(({ name }) => name))
  const copied = new Map<string, Copied>()
  for (const [index, document] of documents.entries()) {
    const { id, scan } = document
    if (scan === 'infected') {
      copied.set(id, { is: 'set-aside' })
      continue
    }
    copied.set(id, { is: 'gone' })
    const plain = await openIfThere(parts, document)
    if (!plain) continue
    const name = `${folder}/${names[index] ?? id}`
    const whole = () => copied.set(id, { is: 'there', path: name })
    try {
      yield { name, lastModified: at, input: bytesOf(parts, document, plain, whole) }
    } finally {
      plain.destroy()
    }
  }
  yield { name: pageName, lastModified: at, input: page(copied) }
}

function documentsOf({ documents, messages }: MailboxView): DocumentContent[] {
  return [...documents, ...messages.flatMap((message) => message.documents)]
}

async function openIfThere(
  { blobs, log }: Parts,
  { id, key }: DocumentContent,
): Promise<Readable | undefined> {
  try {
    return await openDocument(blobs.read(id), key)
  } catch (error) {
    if (!(error instanceof UnopenableError)) throw error
    log({ event: 'document-cannot-be-opened', document: id })
    return undefined
  }
}

/** One that is damaged ends where the damage begins, and the rest of the copy comes all the same. */
async function* bytesOf(
  { log }: Parts,
  { id }: DocumentContent,
  plain: Readable,
  whole: () => void,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of plain as AsyncIterable<Uint8Array>) yield chunk
    whole()
  } catch {
    log({ event: 'document-cannot-be-opened', document: id })
  }
}
