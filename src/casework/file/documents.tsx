import { locales } from '../../platform/i18n/dates.ts'
import type { FileDocument } from '../content-store.ts'
import { NotPassedOn } from '../../ui/pass-on.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { CaseworkText } from '../text.ts'

interface DocumentsProps {
  text: CaseworkText
  referenceText: string
  documents: readonly FileDocument[]
}

export function Documents({ text, referenceText, documents }: DocumentsProps) {
  const { t } = text
  if (documents.length === 0) return <p class="govuk-body">{t('documents.none')}</p>
  return (
    <ul class="govuk-list">
      {documents.map(
        ({ id, name, media_type: mediaType, size, scan, is_not_passed_on: isNotPassedOn }) => (
          <li>
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
            <span class="govuk-hint o-beside">
              ({t('document.size', { type: kindOf(name, mediaType), size: sizeText(text, size) })})
            </span>
            {isNotPassedOn && <NotPassedOn />}
            <Scanned text={text} scan={scan} />
          </li>
        ),
      )}
    </ul>
  )
}

/** Only what the reader should mind. */
function Scanned({ text: { t }, scan }: Pick<DocumentsProps, 'text'> & Pick<FileDocument, 'scan'>) {
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
