import { documentText } from '../documents/text.ts'
import type { CaseworkText } from '../text.ts'
import { translationText } from '../translations/text.ts'
import { toldTranslations } from '../translations/told-translations.ts'
import { Translations } from '../translations/translations.tsx'
import { Player } from './player.tsx'
import type { ShownFile } from './shown-file.ts'

interface VoiceMessageProps {
  text: CaseworkText
  file: ShownFile
  timeZone: string
}

/** What happened, as the complainant tells it, and what was written down of it. */
export function VoiceMessage({ text, file, timeZone }: VoiceMessageProps) {
  const voice = file.documents.find((each) => each.is_story)
  if (!voice) return null
  const isWritten = toldTranslations(voice.id, file).length > 0
  const named = translationText(text.lang).t('of.document', { name: voice.name })
  return (
    <>
      <h3 class="govuk-heading-s">{text.t('story.voice')}</h3>
      <Player text={text} referenceText={file.referenceText} voice={voice} />
      <p class="govuk-body-s">
        <a class="govuk-link" href={`/files/${file.referenceText}/documents/${voice.id}/about`}>
          {documentText(text.lang).t('about')}
          <span class="govuk-visually-hidden"> {voice.name}</span>
        </a>
      </p>
      {!isWritten && voice.scan !== 'infected' && (
        <p class="govuk-hint">{text.t('story.voice.to-write')}</p>
      )}
      <Translations {...{ text, file, timeZone }} original={voice.id} named={named} />
    </>
  )
}
