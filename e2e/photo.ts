/** A photo of a letter, as a telephone takes one, and what becomes of it before it leaves the browser. */
import type { Page } from 'playwright-core'

type Slice = (this: Blob, ...range: Parameters<Blob['slice']>) => Blob

/** What the last photo looks like as it leaves the browser. */
export function watchPhotos(page: Page) {
  const watching = page.evaluate(() => {
    const { append } = FormData.prototype as { append: (this: FormData, ...all: unknown[]) => void }
    const { slice } = Blob.prototype as { slice: Slice }
    FormData.prototype.append = function appendAndKeep(this: FormData, ...all: unknown[]) {
      if (all[0] === 'documents') Object.assign(window, { leaving: all[1] })
      append.apply(this, all)
    }
    // A large one leaves in pieces.
    Blob.prototype.slice = function sliceAndKeep(this: Blob, ...range) {
      if (this instanceof File) Object.assign(window, { leaving: this })
      return slice.apply(this, range)
    } satisfies Slice
  })
  return async () => {
    await watching
    return await page.evaluate(async () => {
      const { leaving } = window as unknown as { leaving: File }
      const photo = await createImageBitmap(leaving)
      const { width, height } = photo
      const paper = new OffscreenCanvas(width, height).getContext('2d')
      if (!paper) throw new Error('no canvas')
      paper.drawImage(photo, 0, 0)
      const { data } = paper.getImageData(0, 0, width, height)
      const greens = data.filter((_value, at) => at % 4 === 1)
      return {
        width,
        height,
        hasInk: greens.some((value) => value < 60),
        hasPaper: greens.some((value) => value > 220),
      }
    })
  }
}

/** A letter as a camera sees it: large, with noise. */
export async function drawnPhoto(page: Page): Promise<string> {
  return await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(3000, 4000)
    const paper = canvas.getContext('2d')
    if (!paper) throw new Error('no canvas')
    paper.fillStyle = '#eee'
    paper.fillRect(0, 0, 3000, 4000)
    for (let n = 0; n < 60_000; n++) {
      paper.fillStyle = `hsl(40 20% ${70 + Math.random() * 30}%)`
      paper.fillRect(Math.random() * 3000, Math.random() * 4000, 20, 20)
    }
    paper.fillStyle = '#111'
    paper.font = '40px sans-serif'
    for (let line = 0; line < 60; line++)
      paper.fillText('Geachte mevrouw, uw aanvraag', 200, 200 + line * 60)
    const blob = await canvas.convertToBlob({ type: 'image/png' })
    const bytes = new Uint8Array(await blob.arrayBuffer())
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return btoa(text)
  })
}
