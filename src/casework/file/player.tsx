/** A voice message to be listened to. Nothing of it is fetched, nor its opening recorded, before somebody plays it. */
import type { FileDocument } from '../content-store.ts'
import type { CaseworkText } from '../text.ts'
import { DocumentLink } from './document-links.tsx'

interface PlayerProps {
  text: CaseworkText
  referenceText: string
  voice: FileDocument
}

export function Player({ text, referenceText, voice }: PlayerProps) {
  return (
    <>
      {voice.scan !== 'infected' && (
        <audio
          class="o-player"
          controls
          preload="none"
          aria-label={text.t('story.voice')}
          src={`/files/${referenceText}/documents/${voice.id}`}
        />
      )}
      <p class="govuk-body">
        <DocumentLink text={text} referenceText={referenceText} document={voice} />
      </p>
    </>
  )
}
