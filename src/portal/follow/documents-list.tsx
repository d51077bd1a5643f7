import type { DocumentContent } from '../../letterbox/index.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { sizeText } from '../../platform/i18n/sizes.ts'
import { address } from '../addresses.ts'

interface DocumentsListProps {
  lang: Lang
  documents: readonly Pick<DocumentContent, 'id' | 'name' | 'size'>[]
  /** Of the file in which they can be opened. Without it, they are only named. */
  file?: string | undefined
}

export function DocumentsList({ lang, documents, file }: DocumentsListProps) {
  return (
    <ul class="govuk-list">
      {documents.map(({ id, name, size }) => (
        <li>
          {file ? (
            <a class="govuk-link" href={address('file-document', lang, { file, document: id })}>
              {name}
            </a>
          ) : (
            name
          )}{' '}
          ({sizeText(lang, size)})
        </li>
      ))}
    </ul>
  )
}
