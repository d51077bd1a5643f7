import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { contactChannels } from '../../../letterbox/index.ts'
import { Button } from '../../../ui/button.tsx'
import { EnterButton } from '../../../ui/enter-button.tsx'
import { callLink, Linked } from '../../../ui/linked.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { address, visitQuery } from '../../addresses.ts'
import { PortalPage } from '../../layout.tsx'
import { OnPaper } from '../../paper/on-paper-link.tsx'
import type { PortalParts } from '../../parts.ts'
import { GuardFields } from '../../senders/index.ts'
import { ServiceWords } from '../../service-search/words-field.tsx'
import { WayField } from '../questions/contact.tsx'
import { complaintText } from '../text.ts'
import { VoiceButton } from '../voice/voice-button.tsx'

interface BriefPageProps {
  parts: PortalParts
  lang: Lang
  /** Of *Can we help you?*, whose answers go along. */
  visitId: string | undefined
  /** For the service, as it was looked for there. */
  words: string | undefined
}

export function BriefPage({ parts, lang, visitId, words = '' }: BriefPageProps) {
  const text = complaintText(lang)
  const { t } = text
  const { telephone } = parts.office.contact
  return (
    <PortalPage
      lang={lang}
      office={parts.office}
      now={parts.now}
      title={t('brief.title')}
      page="brief"
      query={visitQuery(visitId)}
      backHref={address('complaint', lang) + visitQuery(visitId)}
    >
      <h1 class="govuk-heading-xl">{t('brief.title')}</h1>
      <p class="govuk-body-l">{t('brief.lead')}</p>
      <p class="govuk-body">
        <Linked links={[callLink(telephone)]}>
          {t('brief.call', { telephone: telephone.display })}
        </Linked>
      </p>
      <form method="post" action={address('brief', lang)} novalidate>
        <GuardFields lang={lang} now={parts.now()} />
        <EnterButton value="continue" />
        {visitId && <input type="hidden" name="visit" value={visitId} />}
        <Textarea
          name="what-happened"
          label={{ text: t('what-happened.title'), classes: 'govuk-label--m' }}
          hint={t('brief.what.hint')}
          rows={6}
        />
        <VoiceButton lang={lang} voice={undefined} />
        <ServiceWords
          lang={lang}
          label={t('service.title')}
          hint={t('brief.service.hint')}
          words={words}
        />
        <Radios
          name="channel"
          fieldset={{
            legend: { text: t('contact.title'), classes: 'govuk-fieldset__legend--m' },
          }}
          items={contactChannels.map((value) => ({
            value,
            text: t(`contact.${value}`),
            conditional: <WayField way={value} text={text} />,
          }))}
        />
        <Button preventDoubleClick>{t('brief.continue')}</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={address('complaint', lang) + visitQuery(visitId)}>
          {t('brief.long')}
        </a>
      </p>
      <OnPaper forms={parts.paperForms} lang={lang} isSection />
    </PortalPage>
  )
}
