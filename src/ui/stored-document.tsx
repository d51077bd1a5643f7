import { useWords } from './language.ts'
import { Tag } from './tag.tsx'

interface StoredDocumentProps {
  size: string
  /** A virus was found in it. */
  isSetAside: boolean
}

/** What is said of a document that has arrived: how large it is, that it is stored or set aside. */
export function StoredDocument({ size, isSetAside }: StoredDocumentProps) {
  const { t } = useWords()
  return (
    <>
      {size}
      {isSetAside ? <SetAside /> : <span class="govuk-hint"> · {t('document.stored')}</span>}
    </>
  )
}

/** Said to whoever sent it: nobody puts a virus into a complaint on purpose. */
export function SetAside() {
  const { t } = useWords()
  return (
    <>
      {' '}
      <Tag classes="govuk-tag--red">{t('document.set-aside')}</Tag>
      <p class="govuk-hint govuk-!-margin-top-2 govuk-!-margin-bottom-0">
        {t('document.set-aside-why')}
      </p>
    </>
  )
}
