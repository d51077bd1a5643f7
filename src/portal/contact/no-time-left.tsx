import type { Lang } from '../../platform/i18n/catalogue.ts'
import { Textarea } from '../../ui/textarea.tsx'
import { contactText } from './text.ts'

/** In place of the form: there is no half-day to choose. Whoever had begun to write keeps their words. */
export function NoTimeLeft({ lang, about }: { lang: Lang; about: string | undefined }) {
  const { t } = contactText(lang)
  return (
    <>
      <p class="govuk-body">{t('closed')}</p>
      {about && (
        <Textarea
          name="about"
          label={{ text: t('closed.typed'), classes: 'govuk-label--s' }}
          value={about}
          rows={3}
          attributes={{ readonly: true }}
        />
      )}
    </>
  )
}
