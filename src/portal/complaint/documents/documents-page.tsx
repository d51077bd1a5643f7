import { sizeText } from '../../../platform/i18n/sizes.ts'
import { Button } from '../../../ui/button.tsx'
import { DocumentList, DocumentRow } from '../../../ui/document-list.tsx'
import { PassOnButton, PassOnNote } from '../../../ui/pass-on.tsx'
import { typedForm } from '../../../ui/languages.tsx'
import { TextLines } from '../../../ui/text-lines.tsx'
import { Uploads } from '../../../ui/uploads.tsx'
import { address } from '../../addresses.ts'
import type { Safe } from '../../safe.ts'
import { largestDocument, maxDocumentBytes } from '../../../documents/index.ts'
import { maxDocuments } from '../../../letterbox/index.ts'
import { understand } from '../answers.ts'
import type { OpenDraft } from '../draft.ts'
import { FilesPage } from './files-page.tsx'
import type { FilesPageProps } from './files-page.tsx'
import { WaysOut } from '../leaving/ways-out.tsx'
import { stepOf } from '../order.ts'
import { hrefOf, placeBefore, questionPlace } from '../places.ts'
import type { From } from '../places.ts'
import { complaintText } from '../text.ts'
import { writtenIn } from '../voice/voice.ts'
import type { ComplaintText } from '../text.ts'
import { pieceBytes } from '../../uploads/index.ts'

/** The question to which the answer is files. What is in the list has arrived. */
export function DocumentsPage(props: FilesPageProps) {
  const { lang, safe, from, errors = [] } = props
  const text = complaintText(lang)
  const { t } = text
  const place = questionPlace(safe.id, 'documents', from)
  const documents = writtenIn(safe.content.documents)
  const given = understand(safe.content.answers)
  return (
    <FilesPage
      {...props}
      title={t('documents.title')}
      place={place}
      before={placeBefore(safe.id, 'documents', given, from)}
    >
      <span class="govuk-caption-l">{t('step', stepOf('documents', given))}</span>
      <h1 class="govuk-heading-l">{t('documents.title')}</h1>
      <p class="govuk-body">{t('documents.hint')}</p>
      <div data-uploaded>
        {documents.length > 0 && <Arrived text={text} safe={safe} from={from} />}
      </div>
      <PassOnNote />
      <form
        id={typedForm}
        method="post"
        action={hrefOf(lang, place)}
        encType="multipart/form-data"
        noValidate
      >
        <Uploads
          pieceBytes={pieceBytes}
          action="upload"
          label={{ text: t('documents.add'), classes: 'govuk-label--s' }}
          hint={t('documents.limits', {
            count: maxDocuments,
            size: sizeText(lang, maxDocumentBytes),
          })}
          errorMessage={errors.length > 0 && <TextLines lines={errors} />}
          largest={largestDocument(lang)}
          photos
        />
        {documents.length === 0 && <p class="govuk-hint o-optional">{t('optional')}</p>}
        <div class="govuk-button-group">
          <Button name="action" value="upload" classes="govuk-button--secondary">
            {t('documents.upload')}
          </Button>
          <Button name="action" value="continue" preventDoubleClick>
            {t('continue')}
          </Button>
          <WaysOut lang={lang} />
        </div>
      </form>
    </FilesPage>
  )
}

interface ArrivedProps {
  text: ComplaintText
  safe: Safe<OpenDraft>
  from: From
}

function Arrived({ text: { t, lang }, safe, from }: ArrivedProps) {
  return (
    <DocumentList heading={t('documents.received')} size="m">
      {writtenIn(safe.content.documents).map((document) => {
        const { id, name, size, isNotPassedOn = false } = document
        const params = { draft: safe.id, document: id }
        return (
          <DocumentRow id={rowOf(id)} document={{ ...document, size: sizeText(lang, size) }}>
            <div class="o-row-actions">
              <form method="post" action={address('pass-on', lang, params)}>
                {from && <input type="hidden" name="from" value={from} />}
                <PassOnButton
                  {...{ name, isNotPassedOn }}
                  field="may"
                  value={isNotPassedOn ? 'yes' : 'no'}
                />
              </form>
              <form method="post" action={address('remove-document', lang, params)}>
                {from && <input type="hidden" name="from" value={from} />}
                <Button classes="govuk-button--secondary govuk-!-margin-bottom-0">
                  {t('documents.remove')}
                  <span class="govuk-visually-hidden"> {name}</span>
                </Button>
              </form>
            </div>
          </DocumentRow>
        )
      })}
    </DocumentList>
  )
}

/** Where one comes back to after its button. */
export function rowOf(document: string): string {
  return `document-${document}`
}
