/**
 * Reads a form with files from the request as it arrives. Must not know what becomes of a file:
 * whoever takes them is called for each, and what they leave unread is passed over.
 */
import { Readable, Transform } from 'node:stream'
import type { TransformCallback, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Busboy } from '@fastify/busboy'
import { lengths } from '../letterbox/index.ts'
import { BadRequestError, TooLargeError } from '../platform/errors.ts'

export interface PostedFile {
  /** As the browser gave it; empty where none was chosen. */
  readonly name: string
  readonly stream: Readable
}

export interface Posted<Taken> {
  readonly fields: Readonly<Record<string, string>>
  /** What became of each file, in their order; those that a break left unfinished are absent. */
  readonly files: readonly Taken[]
  /** False: the connection broke before the end. */
  readonly isWhole: boolean
}

interface Limits {
  /** A file's stream ends here. */
  readonly fileBytes: number
  readonly totalBytes: number
}

/** More than the longest page of ours has. */
const maxFields = 100
/** The longest message in a script of three bytes a letter fits three times: too long is told, not cut. */
const fieldSize = 3 * 3 * lengths.story
const maxFiles = 100

export async function readMultipart<Taken>(
  request: Request,
  take: (file: PostedFile) => Promise<Taken>,
  { fileBytes, totalBytes }: Limits,
): Promise<Posted<Taken>> {
  const form = openForm(request, fileBytes)
  const fields: Record<string, string> = {}
  const streams: Readable[] = []
  const files: Promise<Taken>[] = []

  form.on('field', (name, value) => {
    fields[name] = value
  })
  form.on('file', (_field, stream, name) => {
    streams.push(stream)
    files.push(takeAndPass({ name: name ?? '', stream }, take))
  })

  const failure = await readAll(request, totalBytes, form).then(
    () => undefined,
    (error: unknown) => error,
  )
  // Nothing more comes: whoever still waits for a part of a file is told.
  if (failure) for (const stream of streams) stream.destroy(new Error('cut off'))

  const settled = await Promise.allSettled(files)
  if (failure instanceof TooLargeError) throw failure
  const fault = settled.find((each) => each.status === 'rejected')
  if (fault && !failure) throw fault.reason
  const taken = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  return { fields, files: taken, isWhole: !failure }
}

function openForm(request: Request, fileSize: number) {
  try {
    return new Busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      limits: { fileSize, files: maxFiles, fields: maxFields, fieldSize },
    })
  } catch {
    throw new BadRequestError('not a form with files')
  }
}

async function readAll(request: Request, totalBytes: number, form: Writable): Promise<void> {
  if (!request.body) throw new BadRequestError('no form')
  const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>)
  await pipeline(body, counted(totalBytes), form)
}

function counted(totalBytes: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done: TransformCallback) {
      bytes += chunk.length
      if (bytes > totalBytes) done(new TooLargeError(`more than ${totalBytes} bytes`))
      else done(null, chunk)
    },
  })
}

/** The rest of the form comes only when this file was read to its end. */
async function takeAndPass<Taken>(
  file: PostedFile,
  take: (file: PostedFile) => Promise<Taken>,
): Promise<Taken> {
  // Without a listener, a file that breaks after it was taken would end the process.
  file.stream.on('error', ignore)
  try {
    return await take(file)
  } finally {
    file.stream.resume()
  }
}

function ignore(): void {
  // Whoever reads the stream is told of the error by reading.
}
