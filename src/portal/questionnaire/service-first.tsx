/** What to do with the service itself first: where, until when, and with which words. */
import { dayIn } from '../../platform/clock.ts'
import { dayText } from '../../platform/i18n/dates.ts'
import type { PublicService } from '../../published/index.ts'
import { Details } from '../../ui/details.tsx'
import { ContactCard } from '../contact-card.tsx'
import type { PortalParts } from '../parts.ts'
import type { QuestionnaireText } from './text.ts'

interface ServiceFirstProps {
  parts: PortalParts
  text: QuestionnaireText
  service: PublicService | undefined
}

export function ServiceFirst({ parts, text, service }: ServiceFirstProps) {
  const { t, lang } = text
  const days = service?.answerTerm?.answerDays
  const today = Temporal.PlainDate.from(dayIn(parts.office.timeZone, parts.now()))
  const back = today.add({ days: days ?? parts.questionnaire.tree.answerDays })
  const day = dayText(lang, back.toString())
  return (
    <>
      <ServiceContact text={text} service={service} />
      <p class="govuk-body govuk-!-font-weight-bold">
        {days ? t('come-back.known', { days, day }) : t('come-back', { day })}
      </p>
      <Details summary={t('model.title')}>
        {(['what', 'wanted', 'answer', 'thanks'] as const).map((part) => (
          <p class="govuk-body">{t(`model.${part}`, { day })}</p>
        ))}
      </Details>
    </>
  )
}

/** Where the service takes complaints, as far as we know. */
function ServiceContact({ text, service }: Omit<ServiceFirstProps, 'parts'>) {
  const { url, phone, email } = service?.complaintContact ?? {}
  if (!service || !(url ?? phone ?? email))
    return <p class="govuk-body">{text.t('service.unknown-contact')}</p>
  return <ContactCard lang={text.lang} name={service.names[text.lang]} {...{ url, phone, email }} />
}
