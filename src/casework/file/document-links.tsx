/** Documents of a file to be opened: what each is, and what the reader should mind. */
import { locales } from '../../platform/i18n/dates.ts'
import { NotPassedOn } from '../../ui/pass-on.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { FileDocument } from '../content-store.ts'
import type { CaseworkText } from '../text.ts'

interface DocumentLinksProps {
  text: CaseworkText
  referenceText: string
  documents: readonly FileDocument[]
}

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

export function DocumentLink({ text, referenceText, document }: DocumentLinkProps) {
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
