import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { momentText } from '../../../platform/i18n/dates.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/checkboxes.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Input } from '../../../ui/input.tsx'
import { InsetText } from '../../../ui/inset-text.tsx'
import { typedForm } from '../../../ui/languages.tsx'
import { callLink, Linked } from '../../../ui/linked.tsx'
import { address } from '../../addresses.ts'
import { PortalPage } from '../../layout.tsx'
import type { PortalParts } from '../../parts.ts'
import { complaintText } from '../text.ts'
import { leavingText } from './text.ts'

interface GoOnPageProps {
  parts: PortalParts
  lang: Lang
  typed?: string | undefined
  isOwnDevice?: boolean | undefined
  /** What is wrong with the code. */
  problem?: string | undefined
  /** The answer was held back because of wrong codes. */
  isSlow?: boolean | undefined
}

/** Asks the code, and as at the start whose device this is. */
export function GoOnPage({ parts, lang, typed, isOwnDevice, problem, isSlow }: GoOnPageProps) {
  const { t } = leavingText(lang)
  const complaint = complaintText(lang)
  const { telephone } = parts.office.contact
  return (
    <PortalPage
      lang={lang}
      office={parts.office}
      now={parts.now}
      title={t('go-on.title')}
      page="go-on"
      enter={{}}
      backHref={address('complaint', lang)}
      hasErrors={problem !== undefined}
    >
      {problem && <ErrorSummary errorList={[{ text: problem, href: '#code' }]} />}
      <h1 class="govuk-heading-l">{t('go-on.title')}</h1>
      <p class="govuk-body">{t('go-on.lead')}</p>
      {isSlow && <InsetText>{t('go-on.slow')}</InsetText>}
      <form id={typedForm} method="post" action={address('go-on', lang)} noValidate>
        <Input
          name="code"
          label={{ text: t('go-on.code'), classes: 'govuk-label--s' }}
          hint={t('go-on.code-hint')}
          value={typed}
          errorMessage={problem}
          classes="govuk-input--width-20 govuk-input--extra-letter-spacing"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
        />
        <Checkboxes
          name="own-device"
          items={[
            {
              value: 'yes',
              text: t('go-on.own-device'),
              hint: complaint.t('start.own-device.hint'),
            },
          ]}
          values={isOwnDevice ? ['yes'] : []}
        />
        <Button preventDoubleClick>{t('go-on.button')}</Button>
      </form>
      <h2 class="govuk-heading-m">{t('go-on.lost.title')}</h2>
      <p class="govuk-body">
        <Linked links={[callLink(telephone)]}>
          {t('go-on.lost.body', { telephone: telephone.display })}
        </Linked>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={address('follow', lang)}>
          {t('go-on.follow')}
        </a>
      </p>
    </PortalPage>
  )
}

/** The code of a draft that is with the office by now. */
export function SentBeforePage({ parts, lang, at }: { parts: PortalParts; lang: Lang; at: Date }) {
  const { t } = leavingText(lang)
  const title = t('sent-before.title')
  return (
    <PortalPage lang={lang} office={parts.office} now={parts.now} title={title} page="go-on">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {t('sent-before.body', { at: momentText(lang, parts.office.timeZone, at) })}
      </p>
      <p class="govuk-body">{t('sent-before.code')}</p>
      <Button href={address('follow', lang)}>{t('sent-before.follow')}</Button>
    </PortalPage>
  )
}
