/** *Can we help you?* Where the questions begin, and a search in the register of services. */
import { holdsName } from '../../published/index.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Input } from '../../ui/input.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { callLink, Linked } from '../../ui/linked.tsx'
import { NotificationBanner } from '../../ui/notification-banner.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
import { address } from '../addresses.ts'
import { Article, Paragraph, Section, Way } from './article.tsx'
import type { ArticleParts } from './article.tsx'
import { FoundServices } from './found-services.tsx'
import type { Search } from './found-services.tsx'
import { pagesText } from './text.ts'
import type { PagesText } from './text.ts'

interface CanWeHelpPageProps extends ArticleParts {
  /** Undefined: nothing was looked for yet. */
  search?: Search | undefined
  /** They came from a page of answers that are no longer there. */
  isExpired?: boolean | undefined
}

export function CanWeHelpPage({ parts, lang, search, isExpired }: CanWeHelpPageProps) {
  const text = pagesText(lang)
  const { t } = text
  const { limits } = parts.office
  const { emergency } = parts.office.contact
  const isMissing = search && !holdsName(search.typed)
  return (
    <Article
      parts={parts}
      lang={lang}
      page="can-we-help"
      title={t('can-we-help.title')}
      lead={t('can-we-help.lead')}
      hasErrors={isMissing}
      errors={isMissing && <ErrorSummary errorList={[missing(text)]} />}
    >
      {isExpired && (
        <NotificationBanner title={t('can-we-help.attention')}>
          {t('can-we-help.expired')}
        </NotificationBanner>
      )}
      <Paragraph>{t('can-we-help.kept')}</Paragraph>
      <InsetText>{t('can-we-help.device')}</InsetText>
      <form method="post" action={address('questions', lang)}>
        <Button isStartButton preventDoubleClick>
          {t('can-we-help.start')}
        </Button>
      </form>
      <Section title={t('can-we-help.service.title')}>
        <SearchForm text={text} typed={search?.typed} isMissing={isMissing} />
        {search && !isMissing && (
          <FoundServices office={parts.office} text={text} search={search} />
        )}
      </Section>
      <Section title={t('can-we-help.urgent.title')}>
        <Paragraph>{t('can-we-help.urgent.text', { days: limits.urgent.days })}</Paragraph>
        <WarningText>
          <Linked links={[callLink({ display: emergency, e164: emergency })]}>
            {t('can-we-help.emergency', { emergency })}
          </Linked>
        </WarningText>
      </Section>
      <Section title={t('can-we-help.appeal.title')}>
        <InsetText>{t('can-we-help.appeal.text')}</InsetText>
        <Way href={address('appeal-terms', lang)}>{t('can-we-help.terms')}</Way>
      </Section>
      <Button href={address('complaint', lang)}>{t('can-we-help.lodge')}</Button>
    </Article>
  )
}

function missing({ t }: PagesText) {
  return { text: t('can-we-help.service.missing'), href: '#service' }
}

interface SearchFormProps {
  text: PagesText
  typed: string | undefined
  isMissing: boolean | undefined
}

function SearchForm({ text: { t, lang }, typed, isMissing }: SearchFormProps) {
  return (
    <form method="post" action={`${address('can-we-help', lang)}#found`} novalidate>
      <Input
        name="service"
        type="search"
        autocomplete="off"
        value={typed}
        label={{ text: t('can-we-help.service.label') }}
        hint={t('can-we-help.service.hint')}
        errorMessage={isMissing && t('can-we-help.service.missing')}
      />
      <Button classes="govuk-button--secondary">{t('can-we-help.service.search')}</Button>
    </form>
  )
}
