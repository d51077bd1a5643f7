/** What is to be translated, as it came, with what was translated of it before. */
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { OwnWords } from '../../ui/own-words.tsx'
import { DocumentLinks } from '../file/document-links.tsx'
import type { ShownFile } from '../file/shown-file.ts'
import { Player } from '../file/player.tsx'
import { StoryList } from '../file/story-list.tsx'
import { caseworkText } from '../text.ts'
import { mayBeTranslated, storyId } from './told-translations.ts'
import type { OriginalId } from './told-translations.ts'
import { Translations } from './translations.tsx'

interface OriginalProps {
  lang: Lang
  file: ShownFile
  original: OriginalId
  timeZone: string
}

export function Original({ lang, ...of }: OriginalProps) {
  const text = caseworkText(lang)
  return (
    <>
      <Words text={text} {...of} />
      <Translations text={text} {...of} />
    </>
  )
}

function Words({ text, file, original }: Omit<OriginalProps, 'lang' | 'timeZone'> & WithText) {
  if (original === storyId) return <StoryList text={text} file={file} />
  const message = file.messages.find(({ id }) => id === original)
  if (message && mayBeTranslated(message))
    return (
      <OwnWords lang={file.state.language} classes="govuk-body">
        {message.body}
      </OwnWords>
    )
  const document = file.documents.find(({ id }) => id === original)
  if (!document || document.translation_id) throw new NotFoundError('nothing to translate')
  const { referenceText } = file
  if (document.is_story)
    return <Player text={text} referenceText={referenceText} voice={document} />
  return <DocumentLinks text={text} referenceText={referenceText} documents={[document]} />
}

interface WithText {
  text: ReturnType<typeof caseworkText>
}
