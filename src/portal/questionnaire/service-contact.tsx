import type { PublicService } from '../../published/index.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { QuestionnaireText } from './text.ts'

interface ServiceContactProps {
  text: QuestionnaireText
  service: PublicService
}

/** Where the service itself takes complaints, as far as we know. */
export function ServiceContact({ text: { t, lang }, service }: ServiceContactProps) {
  const { url, phone, email } = service.complaintContact ?? {}
  if (!url && !phone && !email) return <p class="govuk-body">{t('service.unknown-contact')}</p>
  return (
    <SummaryList
      card={{ title: service.names[lang], headingLevel: 2 }}
      rows={[
        phone ? { key: t('card.phone'), value: phone } : null,
        url
          ? {
              key: t('card.site'),
              value: (
                <a class="govuk-link" href={url}>
                  {new URL(url).hostname}
                </a>
              ),
            }
          : null,
        email
          ? {
              key: t('card.email'),
              value: (
                <a class="govuk-link" href={`mailto:${email}`}>
                  {email}
                </a>
              ),
            }
          : null,
      ]}
    />
  )
}
