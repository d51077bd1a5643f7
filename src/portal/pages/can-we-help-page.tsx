/** *Can we help you?* Where the questions begin. */
import { Button } from '../../ui/button.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { callLink, Linked } from '../../ui/linked.tsx'
import { NotificationBanner } from '../../ui/notification-banner.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
import { address } from '../addresses.ts'
import { Article, Paragraph, Section, Way } from './article.tsx'
import type { ArticleParts } from './article.tsx'
import { pagesText } from './text.ts'

interface CanWeHelpPageProps extends ArticleParts {
  /** They came from a page of answers that are no longer there. */
  isExpired?: boolean | undefined
}

export function CanWeHelpPage({ parts, lang, isExpired }: CanWeHelpPageProps) {
  const { t } = pagesText(lang)
  const { limits } = parts.office
  const { emergency } = parts.office.contact
  return (
    <Article
      parts={parts}
      lang={lang}
      page="can-we-help"
      title={t('can-we-help.title')}
      lead={t('can-we-help.lead')}
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
        <Way href={address('services', lang)}>{t('can-we-help.to-services')}</Way>
        <Way href={address('other-help', lang)}>{t('can-we-help.to-others')}</Way>
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
