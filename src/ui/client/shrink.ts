/** Photos made smaller before they are sent: a telephone's is five megabytes, and half a one reads as well. */

/** Pixels. A page of A4 then has 200 to the inch: small print stays legible. */
const longestSide = 2400
/** Of JPEG; below it, letters get a halo. */
const quality = 0.85
/** Bytes. What is smaller than that is sent as it is. */
const worthwhile = 1_000_000

/** The photo made smaller, or the file itself: one that is no photo, or that this browser cannot read. */
export async function shrink(file: File): Promise<File> {
  if (file.size < worthwhile || !/^image\/(?!gif|svg|tiff)/.test(file.type)) return file
  const small = await redrawn(file).catch(() => null)
  // What hardly got smaller lost more than it gained.
  if (!small || small.size > file.size * 0.8) return file
  const name = `${file.name.replace(/\.[^.]*$/, '')}.jpg`
  return new File([small], name, { type: small.type, lastModified: file.lastModified })
}

/** Turned as the photo itself says, and without what it says besides, such as where it was taken. */
async function redrawn(file: File): Promise<Blob | null> {
  const photo = await createImageBitmap(file)
  const scale = Math.min(1, longestSide / Math.max(photo.width, photo.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(photo.width * scale)
  canvas.height = Math.round(photo.height * scale)
  const paper = canvas.getContext('2d')
  if (!paper) return null
  // Where a picture is transparent, JPEG would be black.
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(photo, 0, 0, canvas.width, canvas.height)
  const drawn = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', quality),
  )
  photo.close()
  return drawn
}
