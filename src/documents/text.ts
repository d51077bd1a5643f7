/** What is said of documents that were uploaded and cannot be taken. */
import { catalogue } from '../platform/i18n/catalogue.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { sizeText } from '../platform/i18n/sizes.ts'
import { maxDocuments } from '../letterbox/index.ts'
import en from './en.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }
import nl from './nl.json' with { type: 'json' }
import { extensionOf } from './media-type.ts'
import { maxDocumentBytes } from './receive.ts'
import type { RefusedFile } from './receive.ts'

const uploadText = catalogue({ en, fr, nl })

/** Several files in one: whoever sends that wants to send them all. */
const compressed: ReadonlySet<string> = new Set(['zip', 'rar', '7z', 'gz', 'tar'])

export function refusedText(lang: Lang, { name, refusal }: RefusedFile): string {
  const { t } = uploadText(lang)
  const ending = extensionOf(name)
  const isCompressed = refusal === 'wrong-type' && compressed.has(ending)
  return t(isCompressed ? 'refused.compressed' : `refused.${refusal}`, {
    name: name || t('unnamed'),
    count: maxDocuments,
    size: sizeText(lang, maxDocumentBytes),
    ending,
  })
}

/** Said before a file is sent, where scripts run; `…` stands for its name. */
export function largestDocument(lang: Lang): { bytes: number; refusal: string } {
  return {
    bytes: maxDocumentBytes,
    refusal: refusedText(lang, { name: '…', refusal: 'too-large' }),
  }
}

export function cutOffText(lang: Lang): string {
  return uploadText(lang).t('refused.cut-off')
}
