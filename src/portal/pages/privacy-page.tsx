/** *Your privacy*: what this site keeps, what the office does with it, and for how long. */
import { callLink, Linked, mailLink } from '../../ui/linked.tsx'
import { Article, Lines, Paragraph, Section, Way } from './article.tsx'
import type { ArticleParts } from './article.tsx'
import { pagesText } from './text.ts'

export function PrivacyPage({ parts, lang }: ArticleParts) {
  const { t } = pagesText(lang)
  const { contact, limits, name, otherDoors } = parts.office
  const { email, telephone } = contact
  return (
    <Article
      parts={parts}
      lang={lang}
      page="privacy"
      title={t('privacy.title')}
      lead={t('privacy.lead', { office: name[lang] })}
    >
      <Section title={t('privacy.site.title')}>
        <Lines
          lines={[
            t('privacy.site.track'),
            t('privacy.site.cookie'),
            t('privacy.site.draft'),
            t('privacy.site.saved'),
            t('privacy.site.sealed'),
            t('privacy.site.log'),
            t('privacy.site.address'),
          ]}
        />
      </Section>
      <Section title={t('privacy.use.title')}>
        <Lines
          lines={[
            t('privacy.use.why'),
            t('privacy.use.service'),
            t('privacy.use.others'),
            t('privacy.use.figures'),
          ]}
        />
      </Section>
      <Section title={t('privacy.keep.title')}>
        <Paragraph>{t('privacy.keep.text', { years: limits.retention.years })}</Paragraph>
        <Paragraph>{t('privacy.keep.contact')}</Paragraph>
      </Section>
      <Section title={t('privacy.rights.title')}>
        <Paragraph>
          <Linked links={[callLink(telephone), mailLink(email)]}>
            {t('privacy.rights.text', { email, telephone: telephone.display })}
          </Linked>
        </Paragraph>
        <Paragraph>{t('privacy.rights.authority')}</Paragraph>
        <Way href={otherDoors.dataProtection.url[lang]}>{otherDoors.dataProtection.name[lang]}</Way>
      </Section>
    </Article>
  )
}
