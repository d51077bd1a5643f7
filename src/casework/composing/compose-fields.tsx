/** What every page has on which something is written: documents that go along, and what becomes of it. */
import { largestDocument, maxDocumentBytes } from '../../documents/index.ts'
import { maxDocuments } from '../../letterbox/index.ts'
import type { DocumentContent } from '../../letterbox/index.ts'
import { sizeText } from '../../platform/i18n/sizes.ts'
import { AddedDocuments } from '../../ui/added-documents.tsx'
import { Button } from '../../ui/button.tsx'
import { TextLines } from '../../ui/text-lines.tsx'
import { Uploads } from '../../ui/uploads.tsx'
import type { CaseworkText } from '../text.ts'

interface DraftDocumentsProps {
  text: CaseworkText
  /** That are there already. */
  documents: readonly DocumentContent[]
  /** Of each that was refused. */
  problems?: readonly string[] | undefined
}

export function DraftDocuments({ text, documents, problems }: DraftDocumentsProps) {
  const { t, lang } = text
  return (
    <>
      <AddedDocuments
        heading={t('write.documents')}
        documents={documents.map((each) => ({ ...each, size: sizeText(lang, each.size) }))}
        removeLabel={t('write.remove')}
      />
      <Uploads
        action="add"
        label={{ text: t('write.documents-add'), classes: 'govuk-label--s' }}
        hint={t('write.documents-hint', {
          count: maxDocuments,
          size: sizeText(lang, maxDocumentBytes),
        })}
        largest={largestDocument(lang)}
        errorMessage={problems && <TextLines lines={problems} />}
      />
      <Button name="action" value="add" classes="govuk-button--secondary">
        {t('write.add')}
      </Button>
    </>
  )
}

interface ComposeButtonsProps {
  text: CaseworkText
  submit: string
  /** What becomes of it until then, where nothing is to leave. */
  idle?: string | undefined
  cancelHref: string
}

export function ComposeButtons({ text: { t }, submit, idle, cancelHref }: ComposeButtonsProps) {
  return (
    <>
      <p class="govuk-body">{idle ?? t('write.idle', { button: submit })}</p>
      <div class="govuk-button-group">
        <Button name="action" value="send" preventDoubleClick>
          {submit}
        </Button>
        <Button name="action" value="keep" classes="govuk-button--secondary">
          {t('write.save')}
        </Button>
        <Button name="action" value="discard" classes="govuk-button--secondary">
          {t('write.discard')}
        </Button>
        <a class="govuk-link" href={cancelHref}>
          {t('cancel')}
        </a>
      </div>
    </>
  )
}
