/** Sends one form with a file to where the page's own form goes, and tells how far it is. */

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

interface Sending {
  readonly url: string
  readonly body: FormData
  readonly signal: AbortSignal
  /** From 0 to 100; 100 when the last byte is out. */
  readonly onProgress: (percent: number) => void
}

/** `fetch` does not tell how far an upload is. */
export async function sendFile({ url, body, signal, onProgress }: Sending): Promise<Answer> {
  const request = new XMLHttpRequest()
  const { promise, resolve } = Promise.withResolvers<Answer>()
  let silence = 0
  const wait = (ms: number) => {
    clearTimeout(silence)
    silence = window.setTimeout(() => request.abort(), ms)
  }
  const broken = () => resolve({ is: 'broken' })

  request.open('POST', url)
  request.responseType = 'document'
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    wait(silenceMs)
    onProgress(Math.min(99, Math.floor((loaded / total) * 100)))
  })
  request.upload.addEventListener('load', () => {
    wait(answerMs)
    onProgress(100)
  })
  request.addEventListener('error', broken)
  request.addEventListener('abort', broken)
  request.addEventListener('load', () => resolve(answerOf(request)))
  signal.addEventListener('abort', () => request.abort())
  wait(silenceMs)
  request.send(body)
  try {
    return await promise
  } finally {
    clearTimeout(silence)
  }
}

function answerOf({ status, responseXML: page, responseURL: url }: XMLHttpRequest): Answer {
  if (passing.includes(status)) return { is: 'broken' }
  // Refused with a page of ours: it says why beside the field.
  if (page && (status === 200 || status === 422)) return { is: 'page', page, url }
  return { is: 'failed' }
}
