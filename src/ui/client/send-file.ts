/** Sends one file to where the page's own form goes, with the form or a piece at a time, and tells how far it is. */

/** Without a byte going out for so long, the line is broken, whatever the browser thinks. */
const silenceMs = 45_000
/** After the last byte, for the scanner and the disk. */
const answerMs = 90_000
/** What a proxy says while the portal starts again. */
const passing = [502, 503, 504]

export type Answer =
  /** The page that the server showed then; what it lists is stored. */
  | { readonly is: 'page'; readonly page: Document; readonly url: string }
  /** Nobody knows whether it arrived: it is sent again, and the same twice is one. */
  | { readonly is: 'broken' }
  /** The server has a fault, or there is no such page any more. */
  | { readonly is: 'failed' }

export interface Sending {
  readonly url: string
  readonly signal: AbortSignal
  /** From 0 to 1; 1 when the last byte is out. */
  readonly onProgress: (share: number) => void
}

interface Request extends Sending {
  readonly body: FormData | Blob
  readonly answer: 'document' | 'json'
}

/** As the form's button would send it. */
export async function sendForm(body: FormData, sending: Sending): Promise<Answer> {
  const answer = await send({ ...sending, body, answer: 'document' })
  if (!answer) return { is: 'broken' }
  const { status, response: page, responseURL: url } = answer
  // Refused with a page of ours: it says why beside the field.
  if (page instanceof Document && (status === 200 || status === 422))
    return { is: 'page', page, url }
  return { is: 'failed' }
}

/** How many bytes are stored then. `whole`: this file is not taken in pieces. */
export async function sendPiece(
  body: Blob,
  sending: Sending,
): Promise<number | 'broken' | 'whole'> {
  const answer = await send({ ...sending, body, answer: 'json' })
  if (!answer) return 'broken'
  const { status, response } = answer
  const stored = (response as { stored?: unknown } | null)?.stored
  return status === 200 && typeof stored === 'number' ? stored : 'whole'
}

/** Undefined: the line broke. `fetch` does not tell how far an upload is. */
async function send({
  url,
  body,
  answer,
  signal,
  onProgress,
}: Request): Promise<XMLHttpRequest | undefined> {
  const request = new XMLHttpRequest()
  const { promise, resolve } = Promise.withResolvers<XMLHttpRequest | undefined>()
  let silence = 0
  const wait = (ms: number) => {
    clearTimeout(silence)
    silence = window.setTimeout(() => request.abort(), ms)
  }
  const broken = () => resolve(undefined)

  request.open('POST', url)
  request.responseType = answer
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    wait(silenceMs)
    onProgress(Math.min(0.99, loaded / total))
  })
  request.upload.addEventListener('load', () => {
    wait(answerMs)
    onProgress(1)
  })
  request.addEventListener('error', broken)
  request.addEventListener('abort', broken)
  request.addEventListener('load', () =>
    resolve(passing.includes(request.status) ? undefined : request),
  )
  const abort = () => request.abort()
  signal.addEventListener('abort', abort)
  wait(silenceMs)
  request.send(body)
  try {
    return await promise
  } finally {
    clearTimeout(silence)
    signal.removeEventListener('abort', abort)
  }
}
