import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { sizeText } from '../../../platform/i18n/sizes.ts'
import { Button } from '../../../ui/button.tsx'
import { FileUpload } from '../../../ui/file-upload.tsx'
import { SummaryList } from '../../../ui/summary-list.tsx'
import { address } from '../../addresses.ts'
import type { PortalParts } from '../../parts.ts'
import type { Safe } from '../../safe.ts'
import { maxDocumentBytes, maxDocuments } from '../../uploads/index.ts'
import type { OpenDraft } from '../draft.ts'
import { DraftPage } from '../frame.tsx'
import { questionIds } from '../order.ts'
import { hrefOf, numberOf, placeBefore, questionPlace } from '../places.ts'
import type { From } from '../places.ts'
import { complaintText } from '../text.ts'
import type { ComplaintText } from '../text.ts'

interface DocumentsPageProps {
  parts: PortalParts
  lang: Lang
  safe: Safe<OpenDraft>
  from: From
  /** What was refused and why, in words. */
  errors?: readonly string[] | undefined
}

/** The question to which the answer is files. What is in the list has arrived. */
export function DocumentsPage({ parts, lang, safe, from, errors = [] }: DocumentsPageProps) {
  const text = complaintText(lang)
  const { t } = text
  const place = questionPlace(safe.id, 'documents', from)
  const { documents, isRestarted, answers } = safe.content
  return (
    <DraftPage
      parts={parts}
      lang={lang}
      title={t('documents.title')}
      draftId={safe.id}
      place={place}
      backHref={hrefOf(lang, placeBefore(safe.id, 'documents', from))}
      errors={errors.map((error) => ({ text: error, href: '#documents' }))}
      isRestarted={isRestarted && Object.keys(answers).length === 0}
    >
      <span class="govuk-caption-l">
        {t('step', { number: numberOf('documents'), total: questionIds.length })}
      </span>
      <h1 class="govuk-heading-l">{t('documents.title')}</h1>
      <p class="govuk-body">{t('documents.hint')}</p>
      {documents.length > 0 && <Arrived text={text} safe={safe} from={from} />}
      <form method="post" action={hrefOf(lang, place)} encType="multipart/form-data" noValidate>
        <FileUpload
          name="documents"
          label={{ text: t('documents.add'), classes: 'govuk-label--s' }}
          hint={t('documents.limits', {
            count: maxDocuments,
            size: sizeText(lang, maxDocumentBytes),
          })}
          errorMessage={errors.length > 0 && errors.map((error) => <span>{error} </span>)}
          multiple
        />
        <Button name="action" value="upload" classes="govuk-button--secondary">
          {t('documents.upload')}
        </Button>
        <p class="govuk-hint">{t('optional')}</p>
        <Button name="action" value="continue" preventDoubleClick>
          {t('continue')}
        </Button>
      </form>
    </DraftPage>
  )
}

interface ArrivedProps {
  text: ComplaintText
  safe: Safe<OpenDraft>
  from: From
}

function Arrived({ text: { t, lang }, safe, from }: ArrivedProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{t('documents.received')}</h2>
      <SummaryList
        rows={safe.content.documents.map(({ id, name, size }) => ({
          key: name,
          value: (
            <form
              class="o-side-by-side"
              method="post"
              action={address('remove-document', lang, { draft: safe.id, document: id })}
            >
              <span>{sizeText(lang, size)}</span>
              {from && <input type="hidden" name="from" value={from} />}
              <button class="o-link-button" type="submit">
                {t('documents.remove')}
                <span class="govuk-visually-hidden"> ({name})</span>
              </button>
            </form>
          ),
        }))}
      />
    </>
  )
}
