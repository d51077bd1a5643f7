import type { DocumentContent } from '../../../letterbox/index.ts'
import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { sizeText } from '../../../platform/i18n/sizes.ts'
import { largestDocument, maxDocumentBytes } from '../../../documents/index.ts'
import { Button } from '../../../ui/button.tsx'
import { DocumentList, DocumentRow } from '../../../ui/document-list.tsx'
import { Recorder } from '../../../ui/recorder.tsx'
import { typedForm } from '../../../ui/languages.tsx'
import { TextLines } from '../../../ui/text-lines.tsx'
import { Uploads } from '../../../ui/uploads.tsx'
import { FilesPage } from '../documents/files-page.tsx'
import type { FilesPageProps } from '../documents/files-page.tsx'
import { WaysOut } from '../leaving/ways-out.tsx'
import { hrefOf, questionPlace, voicePlace } from '../places.ts'
import type { From } from '../places.ts'
import { complaintText } from '../text.ts'
import { voiceText } from './text.ts'
import { voiceIn } from './voice.ts'
import { pieceBytes } from '../../uploads/index.ts'

/** What happened, told instead of written. What the page names has arrived. */
export function VoicePage(props: FilesPageProps) {
  const { lang, safe, from, errors = [] } = props
  const { t } = voiceText(lang)
  const place = voicePlace(safe.id, from)
  const voice = voiceIn(safe.content.documents)
  return (
    <FilesPage
      {...props}
      title={t('title')}
      place={place}
      before={questionPlace(safe.id, 'what-happened', from)}
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
          pieceBytes={pieceBytes}
          action="upload"
          label={{ text: t(voice ? 'replace' : 'choose'), classes: 'govuk-label--s' }}
          hint={t('limits', { size: sizeText(lang, maxDocumentBytes) })}
          errorMessage={errors.length > 0 && <TextLines lines={errors} />}
          attributes={{ accept: 'audio/*,.amr,.3gp' }}
          largest={largestDocument(lang)}
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
    </FilesPage>
  )
}

interface ArrivedProps {
  lang: Lang
  draft: string
  from: From
  voice: DocumentContent
}

function Arrived({ lang, draft, from, voice }: ArrivedProps) {
  const { t } = voiceText(lang)
  return (
    <DocumentList heading={t('received')} size="m">
      <DocumentRow document={{ ...voice, size: sizeText(lang, voice.size) }}>
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
      </DocumentRow>
    </DocumentList>
  )
}
