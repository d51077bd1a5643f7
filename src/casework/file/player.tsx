/** A voice message to be listened to. Nothing of it is fetched, nor its opening recorded, before somebody plays it. */
import { Sound } from '../../ui/sound.tsx'
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
        <Sound
          label={text.t('story.voice')}
          src={`/files/${referenceText}/documents/${voice.id}`}
          attributes={{ class: 'o-player' }}
        />
      )}
      <p class="govuk-body">
        <DocumentLink text={text} referenceText={referenceText} document={voice} />
      </p>
    </>
  )
}
