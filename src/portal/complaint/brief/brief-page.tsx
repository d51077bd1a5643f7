import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { contactChannels } from '../../../letterbox/index.ts'
import type { DocumentContent } from '../../../letterbox/index.ts'
import { Button } from '../../../ui/button.tsx'
import { Autosave } from '../../../ui/autosave.tsx'
import { typedForm } from '../../../ui/languages.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { callLink, Linked } from '../../../ui/linked.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { address, visitQuery } from '../../addresses.ts'
import { PortalPage } from '../../layout.tsx'
import { OnPaper } from '../../paper/on-paper-link.tsx'
import type { PortalParts } from '../../parts.ts'
import { GuardFields } from '../../senders/index.ts'
import { ServiceWords } from '../../service-search/words-field.tsx'
import type { Safe } from '../../safe.ts'
import { typingHref } from '../../typing.ts'
import type { Fields } from '../asking/question.ts'
import type { Draft } from '../draft.ts'
import { maxOpenDrafts } from '../drafts.ts'
import { Unfinished } from '../ends/start-page.tsx'
import { WayField } from '../questions/contact.tsx'
import { complaintText } from '../text.ts'
import type { ComplaintText } from '../text.ts'
import { VoiceButton } from '../voice/voice-button.tsx'

interface BriefPageProps {
  parts: PortalParts
  lang: Lang
  formId: string
  /** Of *Can we help you?*, whose answers go along. */
  visitId: string | undefined
  /** As typed before. */
  fields: Fields
  voice: DocumentContent | undefined
  /** There are too many in this browser for one more: these. */
  full?: readonly Safe<Draft>[] | undefined
}

/** One filling in of the form, and what it takes over. */
export function briefQuery(formId: string, visitId: string | undefined): string {
  return `?${new URLSearchParams({ form: formId, ...(visitId && { visit: visitId }) })}`
}

export function BriefPage({ parts, lang, formId, visitId, fields, voice, full }: BriefPageProps) {
  const text = complaintText(lang)
  const { t } = text
  const { telephone } = parts.office.contact
  const query = briefQuery(formId, visitId)
  const href = address('brief', lang) + query
  const tooMany = t('error.too-many-drafts.brief', { max: maxOpenDrafts })
  return (
    <PortalPage
      lang={lang}
      office={parts.office}
      now={parts.now}
      title={t('brief.title')}
      page="brief"
      query={query}
      enter={{}}
      backHref={address('complaint', lang) + visitQuery(visitId)}
      hasErrors={full !== undefined}
    >
      {full && <ErrorSummary errorList={[{ text: tooMany, href: '#unfinished' }]} />}
      <h1 class="govuk-heading-xl">{t('brief.title')}</h1>
      <p class="govuk-body-l">{t('brief.lead')}</p>
      <p class="govuk-body">
        <Linked links={[callLink(telephone)]}>
          {t('brief.call', { telephone: telephone.display })}
        </Linked>
      </p>
      {full && <Unfinished parts={parts} text={text} drafts={full} />}
      <form id={typedForm} method="post" action={href} novalidate>
        <GuardFields lang={lang} now={parts.now()} />
        {visitId && <input type="hidden" name="visit" value={visitId} />}
        <Textarea
          name="what-happened"
          label={{ text: t('what-happened.title'), classes: 'govuk-label--m' }}
          hint={t('brief.what.hint')}
          rows={6}
          value={fields['what-happened']}
        />
        <VoiceButton lang={lang} voice={voice} />
        <ServiceWords
          lang={lang}
          label={t('service.title')}
          hint={t('brief.service.hint')}
          words={fields['words'] ?? ''}
        />
        <Ways text={text} fields={fields} />
        <Autosave href={typingHref(href)} token="" />
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

function Ways({ text, fields }: Pick<BriefPageProps, 'fields'> & { text: ComplaintText }) {
  const { t } = text
  return (
    <Radios
      name="channel"
      value={fields['channel']}
      fieldset={{
        legend: { text: t('contact.title'), classes: 'govuk-fieldset__legend--m' },
      }}
      items={contactChannels.map((value) => ({
        value,
        text: t(`contact.${value}`),
        conditional: <WayField way={value} text={text} value={fields[value]} />,
      }))}
    />
  )
}
