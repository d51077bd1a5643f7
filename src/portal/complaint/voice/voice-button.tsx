import type { DocumentContent } from '../../../letterbox/index.ts'
import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { sizeText } from '../../../platform/i18n/sizes.ts'
import { Button } from '../../../ui/button.tsx'
import { voicePlace } from '../places.ts'
import type { From, Place } from '../places.ts'
import { voiceText } from './text.ts'

interface VoiceButtonProps {
  lang: Lang
  /** The one that is there. */
  voice: DocumentContent | undefined
}

/** From the words to the voice, in the same form, so that what was typed goes along. */
export function VoiceButton({ lang, voice }: VoiceButtonProps) {
  const { t } = voiceText(lang)
  return (
    <>
      <p class="govuk-body">
        {voice ? t('have', { size: sizeText(lang, voice.size) }) : t('instead')}
      </p>
      <Button name="way" value="voice" classes="govuk-button--secondary">
        {t(voice ? 'change' : 'link')}
      </Button>
    </>
  )
}

export function toVoice(
  form: Readonly<Record<string, string>>,
  draft: string,
  from: From,
): Place | undefined {
  return form['way'] === 'voice' ? voicePlace(draft, from) : undefined
}
