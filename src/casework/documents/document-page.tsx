/** One document: from whom it came and when, whether it may leave the office, and its translations. */
import type { Frame } from '../../identity/index.ts'
import { momentText } from '../../platform/i18n/dates.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { PassOnButton } from '../../ui/pass-on.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { FileDocument } from '../content-store.ts'
import { DocumentLinks } from '../file/document-links.tsx'
import type { ShownFile } from '../file/shown-file.ts'
import { caseworkText } from '../text.ts'
import { translationText } from '../translations/text.ts'
import { Translations } from '../translations/translations.tsx'
import { documentText } from './text.ts'

interface DocumentPageProps {
  frame: Frame
  file: ShownFile
  document: FileDocument
  timeZone: string
}

export function DocumentPage({ frame, file, document, timeZone }: DocumentPageProps) {
  const { t, lang } = documentText(frame.lang)
  const text = caseworkText(lang)
  const { id, name, source, is_not_passed_on: isNotPassedOn } = document
  const { referenceText } = file
  const path = `/files/${referenceText}`
  return (
    <OfficePage {...frame} title={t('title')} width="narrow">
      <BackLink href={path}>{text.t('file.title', { reference: referenceText })}</BackLink>
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <DocumentLinks text={text} referenceText={referenceText} documents={[document]} />
      <SummaryList
        rows={[
          { key: t('from'), value: text.t(`message.from-${source}`) },
          { key: t('received'), value: momentText(lang, timeZone, document.received_at) },
        ]}
      />
      <h2 class="govuk-heading-m" id="pass-on">
        {t('pass-on')}
      </h2>
      <p class="govuk-body">{t(isNotPassedOn ? 'pass-on.no' : 'pass-on.yes')}</p>
      <form method="post" action={`${path}/documents/${id}/about`}>
        <p class="govuk-!-margin-bottom-6">
          <PassOnButton
            {...{ name, isNotPassedOn }}
            field="may"
            value={isNotPassedOn ? 'yes' : 'no'}
          />
        </p>
      </form>
      {document.translation_id === null && (
        <section aria-labelledby="translations">
          <h2 class="govuk-heading-m" id="translations">
            {t('translations')}
          </h2>
          <Translations
            {...{ text, file, timeZone }}
            original={id}
            named={translationText(lang).t('of.document', { name })}
          />
        </section>
      )}
    </OfficePage>
  )
}
