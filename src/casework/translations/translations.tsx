/** The translations of one original, below it; each with who made it and when, and what it said before. */
import { dayText, momentText } from '../../platform/i18n/dates.ts'
import { languages } from '../../platform/i18n/catalogue.ts'
import { Details } from '../../ui/details.tsx'
import { OwnWords } from '../../ui/own-words.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { FileDocument } from '../content-store.ts'
import { DocumentLinks } from '../file/document-links.tsx'
import type { ShownFile } from '../file/shown-file.ts'
import { caseworkText } from '../text.ts'
import type { CaseworkText } from '../text.ts'
import { translationText } from './text.ts'
import { isOfVoice, toldTranslations } from './told-translations.ts'
import type { OriginalId, Version } from './told-translations.ts'
import type { Translation } from './translation-store.ts'

interface TranslationsProps {
  text: CaseworkText
  file: ShownFile
  timeZone: string
  original: OriginalId
  /** Where one acts on the file and not only reads it: what the links to add one and to correct it are of, in words. */
  named?: string | undefined
}

export function Translations(props: TranslationsProps) {
  const { text, file, original, named } = props
  const { t } = translationText(text.lang)
  const isVoice = isOfVoice(original, file)
  return (
    <>
      {toldTranslations(original, file).map(({ first, latest, earlier }) => (
        <div class="o-translation" id={`translation-${first.id}`}>
          <Told {...props} version={latest} />
          {named !== undefined && (
            <p class="govuk-body-s">
              <a class="govuk-link" href={`${hrefOf(file, original)}/${first.id}`}>
                {t('correct')}
                <span class="govuk-visually-hidden"> {t('correct.of', { of: named })}</span>
              </a>
            </p>
          )}
          {earlier.length > 0 && (
            <Details summary={t('earlier')}>
              {earlier.map((version) => (
                <Told {...props} version={version} />
              ))}
            </Details>
          )}
        </div>
      ))}
      {named !== undefined && (
        <p class="govuk-body-s">
          <a class="govuk-link" href={hrefOf(file, original)}>
            {t(isVoice ? 'voice.add' : 'add')}
            <span class="govuk-visually-hidden"> {named}</span>
          </a>
        </p>
      )}
    </>
  )
}

function hrefOf({ referenceText }: ShownFile, original: OriginalId): string {
  return `/files/${referenceText}/translations/${original}`
}

interface ToldProps extends TranslationsProps {
  version: Version<Translation, FileDocument>
}

function Told({ text, file, timeZone, original, version }: ToldProps) {
  const { t, lang } = translationText(text.lang)
  const isVoice = isOfVoice(original, file)
  const { language, body, documents } = version
  const listed = languages.find((each) => each === language)
  const day = dayText(lang, version.translated_on)
  const made = version.is_sworn ? [t('by.sworn'), day] : [day]
  return (
    <>
      <p class="govuk-body-s govuk-!-margin-bottom-1">
        <Tag classes="govuk-tag--blue">
          {t(isVoice ? 'voice.tag' : 'tag')}{' '}
          <bdi>{listed ? caseworkText(lang).t(`language.${listed}`) : language}</bdi>
        </Tag>{' '}
        <span class="o-words">
          {t(isVoice ? 'voice.by' : 'by')} <bdi>{version.translator}</bdi>, {made.join(', ')}
        </span>{' '}
        <span class="govuk-hint o-beside">
          {t('entered', {
            name: file.names.get(version.author_id) ?? '',
            at: momentText(lang, timeZone, version.written_at),
          })}
        </span>
      </p>
      {body && <Words language={listed}>{body}</Words>}
      <DocumentLinks text={text} referenceText={file.referenceText} documents={documents} />
    </>
  )
}

/** Of a language that has only a name, the browser finds the direction. */
function Words({
  language,
  children,
}: {
  language: 'nl' | 'fr' | 'en' | undefined
  children: string
}) {
  if (language)
    return (
      <OwnWords lang={language} classes="govuk-body">
        {children}
      </OwnWords>
    )
  return (
    <div class="govuk-body o-words" dir="auto">
      {children}
    </div>
  )
}
