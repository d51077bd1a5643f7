import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { sizeText } from '../../../platform/i18n/sizes.ts'
import { Button } from '../../../ui/button.tsx'
import { NotPassedOn, PassOnButton, PassOnNote } from '../../../ui/pass-on.tsx'
import { typedForm } from '../../../ui/languages.tsx'
import { StoredDocument } from '../../../ui/stored-document.tsx'
import { TextLines } from '../../../ui/text-lines.tsx'
import { Uploads } from '../../../ui/uploads.tsx'
import { address } from '../../addresses.ts'
import type { PortalParts } from '../../parts.ts'
import type { Safe } from '../../safe.ts'
import { maxDocumentBytes } from '../../../documents/index.ts'
import { maxDocuments } from '../../../letterbox/index.ts'
import { understand } from '../answers.ts'
import type { OpenDraft } from '../draft.ts'
import { DraftPage } from '../frame.tsx'
import { WaysOut } from '../leaving/ways-out.tsx'
import { stepOf } from '../order.ts'
import { hrefOf, placeBefore, questionPlace } from '../places.ts'
import type { From } from '../places.ts'
import { complaintText } from '../text.ts'
import { writtenIn } from '../voice/voice.ts'
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
  const { isRestarted, answers } = safe.content
  const documents = writtenIn(safe.content.documents)
  const given = understand(answers)
  return (
    <DraftPage
      parts={parts}
      lang={lang}
      title={t('documents.title')}
      draftId={safe.id}
      place={place}
      enter={{}}
      backHref={hrefOf(lang, placeBefore(safe.id, 'documents', given, from))}
      errors={errors.map((error) => ({ text: error, href: '#documents' }))}
      isRestarted={isRestarted && Object.keys(answers).length === 0}
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
          action="upload"
          label={{ text: t('documents.add'), classes: 'govuk-label--s' }}
          hint={t('documents.limits', {
            count: maxDocuments,
            size: sizeText(lang, maxDocumentBytes),
          })}
          errorMessage={errors.length > 0 && <TextLines lines={errors} />}
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
      <dl class="govuk-summary-list">
        {writtenIn(safe.content.documents).map(
          ({ id, name, size, scan, isNotPassedOn = false }) => (
            <div class="govuk-summary-list__row" id={rowOf(id)}>
              <dt class="govuk-summary-list__key" dir="auto">
                {name}
              </dt>
              <dd class="govuk-summary-list__value">
                <StoredDocument size={sizeText(lang, size)} isSetAside={scan === 'infected'} />
                {isNotPassedOn && <NotPassedOn />}
              </dd>
              <dd class="govuk-summary-list__actions">
                <div class="o-row-actions">
                  <form
                    method="post"
                    action={address('pass-on', lang, { draft: safe.id, document: id })}
                  >
                    {from && <input type="hidden" name="from" value={from} />}
                    <PassOnButton
                      {...{ name, isNotPassedOn }}
                      field="may"
                      value={isNotPassedOn ? 'yes' : 'no'}
                    />
                  </form>
                  <form
                    method="post"
                    action={address('remove-document', lang, { draft: safe.id, document: id })}
                  >
                    {from && <input type="hidden" name="from" value={from} />}
                    <Button classes="govuk-button--secondary govuk-!-margin-bottom-0">
                      {t('documents.remove')}
                      <span class="govuk-visually-hidden"> {name}</span>
                    </Button>
                  </form>
                </div>
              </dd>
            </div>
          ),
        )}
      </dl>
    </>
  )
}

/** Where one comes back to after its button. */
export function rowOf(document: string): string {
  return `document-${document}`
}
