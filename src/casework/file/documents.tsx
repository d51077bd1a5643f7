import { locales } from '../../platform/i18n/dates.ts'
import type { FileDocument } from '../content-store.ts'
import { NotPassedOn } from '../../ui/pass-on.tsx'
import { Tag } from '../../ui/tag.tsx'
import { documentText } from '../documents/text.ts'
import type { CaseworkText } from '../text.ts'
import { Translations } from '../translations/translations.tsx'
import type { ShownFile } from './shown-file.ts'

interface DocumentsProps {
  text: CaseworkText
  file: ShownFile
  timeZone: string
  documents: readonly FileDocument[]
}

/** Documents of the file, each with the way to its own page and, below it, its translations. */
export function Documents({ text, file, timeZone, documents }: DocumentsProps) {
  if (documents.length === 0) return <p class="govuk-body">{text.t('documents.none')}</p>
  const { referenceText } = file
  return (
    <ul class="govuk-list">
      {documents.map((document) => (
        <li>
          <DocumentLink text={text} referenceText={referenceText} document={document} />{' '}
          <a class="govuk-link" href={`/files/${referenceText}/documents/${document.id}/about`}>
            {documentText(text.lang).t('about')}
            <span class="govuk-visually-hidden"> {document.name}</span>
          </a>
          <Translations {...{ text, file, timeZone }} original={document.id} />
        </li>
      ))}
    </ul>
  )
}

interface DocumentLinksProps {
  text: CaseworkText
  referenceText: string
  documents: readonly FileDocument[]
}

/** To open them, and no more. */
export function DocumentLinks({ documents, ...link }: DocumentLinksProps) {
  if (documents.length === 0) return null
  return (
    <ul class="govuk-list">
      {documents.map((document) => (
        <li>
          <DocumentLink {...link} document={document} />
        </li>
      ))}
    </ul>
  )
}

interface DocumentLinkProps extends Omit<DocumentLinksProps, 'documents'> {
  document: FileDocument
}

function DocumentLink({ text, referenceText, document }: DocumentLinkProps) {
  const { id, name, media_type: mediaType, size, scan, is_not_passed_on: isNotPassedOn } = document
  const about = { type: kindOf(name, mediaType), size: sizeText(text, size) }
  return (
    <>
      {scan === 'infected' ? (
        <span class="o-words" dir="auto">
          {name}
        </span>
      ) : (
        <a
          class="govuk-link o-words"
          href={`/files/${referenceText}/documents/${id}`}
          download
          dir="auto"
        >
          {name}
        </a>
      )}{' '}
      <span class="govuk-hint o-beside">({text.t('document.size', about)})</span>
      {isNotPassedOn && <NotPassedOn />}
      <Scanned text={text} scan={scan} />
    </>
  )
}

/** Only what the reader should mind. */
function Scanned({ text: { t }, scan }: { text: CaseworkText } & Pick<FileDocument, 'scan'>) {
  if (scan === 'not-scanned')
    return (
      <>
        {' '}
        <Tag classes="govuk-tag--yellow">{t('document.not-scanned')}</Tag>
      </>
    )
  if (scan !== 'infected') return null
  return (
    <>
      {' '}
      <Tag classes="govuk-tag--red">{t('document.infected')}</Tag>
      <p class="govuk-hint govuk-!-margin-bottom-2">{t('document.infected-why')}</p>
    </>
  )
}

/** *PDF*: as the name ends, or else as the media type does. */
function kindOf(name: string, mediaType: string): string {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1] ?? mediaType.split(/[/.+-]/).at(-1)
  return (ending ?? mediaType).toUpperCase()
}

const units = ['byte', 'kilobyte', 'megabyte'] as const

/** *1.2 MB*. */
function sizeText({ lang }: CaseworkText, bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  return new Intl.NumberFormat(locales[lang], {
    style: 'unit',
    unit: units[power] ?? 'byte',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power)
}
