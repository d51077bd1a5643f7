import type { DocumentContent } from '../../letterbox/index.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { sizeText } from '../../platform/i18n/sizes.ts'
import { tokens } from '../../ui/attributes.ts'
import { NotPassedOn } from '../../ui/pass-on.tsx'
import { SetAside } from '../../ui/stored-document.tsx'
import { address } from '../addresses.ts'

interface DocumentsListProps {
  lang: Lang
  documents: readonly Pick<DocumentContent, 'id' | 'name' | 'size' | 'isNotPassedOn' | 'scan'>[]
  /** Of the file in which they can be opened. Without it, they are only named. */
  file?: string | undefined
  classes?: string | undefined
}

export function DocumentsList({ lang, documents, file, classes }: DocumentsListProps) {
  return (
    <ul class={tokens('govuk-list', classes)}>
      {documents.map(({ id, name, size, isNotPassedOn, scan }) => (
        <li>
          {file && scan !== 'infected' ? (
            <a
              class="govuk-link"
              dir="auto"
              href={address('file-document', lang, { file, document: id })}
            >
              {name}
            </a>
          ) : (
            <bdi>{name}</bdi>
          )}{' '}
          ({sizeText(lang, size)}){isNotPassedOn && <NotPassedOn />}
          {scan === 'infected' && <SetAside />}
        </li>
      ))}
    </ul>
  )
}
