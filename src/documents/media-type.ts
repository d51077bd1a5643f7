/**
 * What sort of file it is, by its first bytes: a name can say anything. Only sorts that the office
 * can open and that run nothing by themselves. Undefined: not one of these.
 */
import { fileTypeFromBuffer } from 'file-type'

/** From so many bytes at the start; text documents in a zip are told by their first entries. */
export const headBytes = 64 * 1024

const office = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

const accepted: readonly string[] = [
  'application/pdf',
  'application/rtf',
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/tiff',
  'image/heic',
  'image/heif',
  'image/heic-sequence',
  'image/heif-sequence',
  'image/avif',
  'image/bmp',
  `${office}.wordprocessingml.document`,
  `${office}.spreadsheetml.sheet`,
  `${office}.presentationml.presentation`,
  `${openDocument}.text`,
  `${openDocument}.spreadsheet`,
  `${openDocument}.presentation`,
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/wav',
  'audio/ogg',
  'audio/aac',
  'audio/amr',
  'video/mp4',
  'video/x-m4v',
  'video/quicktime',
  'video/webm',
  'video/3gpp',
]

/**
 * Word, Excel, PowerPoint and Outlook of old share one container with programs' installers; which
 * it is stands deep inside. The name decides among those that we take.
 */
const inContainer = new Map([
  ['doc', 'application/msword'],
  ['xls', 'application/vnd.ms-excel'],
  ['ppt', 'application/vnd.ms-powerpoint'],
  ['msg', 'application/vnd.ms-outlook'],
])

/** Text says nothing of what it is for: a page or a script is text too. */
const asText = new Map([
  ['', 'text/plain'],
  ['txt', 'text/plain'],
  ['log', 'text/plain'],
  ['md', 'text/plain'],
  ['csv', 'text/csv'],
  ['eml', 'message/rfc822'],
])

/** How files of the sorts that we take are named, besides those above. */
const endings =
  /^(pdf|rtf|docx|xlsx|pptx|od[tsp]|jpe?g|png|gif|webp|tiff?|hei[cf]|avif|bmp|mp[34]|m4[av]|wav|ogg|aac|amr|mov|webm|3gp)$/

/** Whether a name says that it is a sort of file that we take. */
export function isNamedAsTaken(name: string): boolean {
  const ending = extensionOf(name)
  return ending !== '' && (endings.test(ending) || inContainer.has(ending) || asText.has(ending))
}

export async function mediaTypeOf(head: Uint8Array, name: string): Promise<string | undefined> {
  if (isPdf(head)) return 'application/pdf'
  const found = (await fileTypeFromBuffer(head))?.mime.split(';')[0]
  if (found === 'application/x-cfb') return inContainer.get(extensionOf(name))
  if (found && accepted.includes(found)) return found
  if (found && !isOfText(found)) return undefined
  return isText(head) ? asText.get(extensionOf(name)) : undefined
}

export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** Some programs write lines before it; readers look for it in the first 1,024 bytes (PDF 1.7, annex H). */
function isPdf(head: Uint8Array): boolean {
  return /^\s*%PDF-\d/.test(Buffer.from(head.subarray(0, 1024)).toString('latin1'))
}

/** A letter that begins like a calendar or a list of contacts is still text. */
function isOfText(mediaType: string): boolean {
  return mediaType.startsWith('text/')
}

function isText(head: Uint8Array): boolean {
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) return true
  // Old programs write accents as single bytes; what none writes in a text is a control character.
  return !head.some((byte) => byte < 32 && !textControls.includes(byte))
}

/** Tab, line feed, form feed, carriage return, escape. */
const textControls = [9, 10, 12, 13, 27]

function startsWith(head: Uint8Array, ...bytes: number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte)
}
