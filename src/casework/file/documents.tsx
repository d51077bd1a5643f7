import type { FileDocument } from '../content-store.ts'
import { documentText } from '../documents/text.ts'
import type { CaseworkText } from '../text.ts'
import { Translations } from '../translations/translations.tsx'
import { DocumentLink } from './document-links.tsx'
import type { ShownFile } from './shown-file.ts'

interface DocumentsProps {
  text: CaseworkText
  file: ShownFile
  timeZone: string
  documents: readonly FileDocument[]
}

/** Documents of the file, each with the way to its own page and, below it, its translations. The voice message stands with the story. */
export function Documents({ text, file, timeZone, documents: all }: DocumentsProps) {
  const documents = all.filter((each) => !each.is_story)
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
