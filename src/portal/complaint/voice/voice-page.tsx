import type { DocumentContent } from '../../../letterbox/index.ts'
import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { sizeText } from '../../../platform/i18n/sizes.ts'
import { maxDocumentBytes } from '../../../documents/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Recorder } from '../../../ui/recorder.tsx'
import { typedForm } from '../../../ui/languages.tsx'
import { StoredDocument } from '../../../ui/stored-document.tsx'
import { TextLines } from '../../../ui/text-lines.tsx'
import { Uploads } from '../../../ui/uploads.tsx'
import type { PortalParts } from '../../parts.ts'
import type { Safe } from '../../safe.ts'
import type { OpenDraft } from '../draft.ts'
import { DraftPage } from '../frame.tsx'
import { WaysOut } from '../leaving/ways-out.tsx'
import { hrefOf, questionPlace, voicePlace } from '../places.ts'
import type { From } from '../places.ts'
import { complaintText } from '../text.ts'
import { voiceText } from './text.ts'
import { voiceIn } from './voice.ts'

interface VoicePageProps {
  parts: PortalParts
  lang: Lang
  safe: Safe<OpenDraft>
  from: From
  /** Why it was refused, in words. */
  errors?: readonly string[] | undefined
}

/** What happened, told instead of written. What the page names has arrived. */
export function VoicePage({ parts, lang, safe, from, errors = [] }: VoicePageProps) {
  const { t } = voiceText(lang)
  const place = voicePlace(safe.id, from)
  const voice = voiceIn(safe.content.documents)
  return (
    <DraftPage
      parts={parts}
      lang={lang}
      title={t('title')}
      draftId={safe.id}
      place={place}
      enter={{}}
      backHref={hrefOf(lang, questionPlace(safe.id, 'what-happened', from))}
      errors={errors.map((error) => ({ text: error, href: '#documents' }))}
      isRestarted={safe.content.isRestarted && Object.keys(safe.content.answers).length === 0}
    >
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body">{t('lead')}</p>
      <div data-uploaded>
        {voice && <Arrived lang={lang} draft={safe.id} from={from} voice={voice} />}
      </div>
      <form
        id={typedForm}
        method="post"
        action={hrefOf(lang, place)}
        encType="multipart/form-data"
        noValidate
      >
        <Recorder />
        <Uploads
          action="upload"
          label={{ text: t(voice ? 'replace' : 'choose'), classes: 'govuk-label--s' }}
          hint={t('limits', { size: sizeText(lang, maxDocumentBytes) })}
          errorMessage={errors.length > 0 && <TextLines lines={errors} />}
          attributes={{ accept: 'audio/*,.amr,.3gp' }}
          single
        />
        <div class="govuk-button-group">
          <Button name="action" value="upload" classes="govuk-button--secondary">
            {t('upload')}
          </Button>
          <Button name="action" value="continue" preventDoubleClick>
            {complaintText(lang).t('continue')}
          </Button>
          <WaysOut lang={lang} />
        </div>
      </form>
    </DraftPage>
  )
}

interface ArrivedProps {
  lang: Lang
  draft: string
  from: From
  voice: DocumentContent
}

function Arrived({ lang, draft, from, voice: { name, size, scan } }: ArrivedProps) {
  const { t } = voiceText(lang)
  return (
    <>
      <h2 class="govuk-heading-m">{t('received')}</h2>
      <dl class="govuk-summary-list">
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key" dir="auto">
            {name}
          </dt>
          <dd class="govuk-summary-list__value">
            <StoredDocument size={sizeText(lang, size)} isSetAside={scan === 'infected'} />
          </dd>
          <dd class="govuk-summary-list__actions">
            <form
              method="post"
              action={hrefOf(lang, voicePlace(draft, from))}
              encType="multipart/form-data"
            >
              <Button
                name="action"
                value="remove"
                classes="govuk-button--secondary govuk-!-margin-bottom-0"
              >
                {t('remove')}
              </Button>
            </form>
          </dd>
        </div>
      </dl>
    </>
  )
}
