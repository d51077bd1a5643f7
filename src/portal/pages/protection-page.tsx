/** *Protection of whistleblowers*: what retaliation is, what the office does, whom to ring now. */
import { InsetText } from '../../ui/inset-text.tsx'
import { address } from '../addresses.ts'
import { Article, Lines, Paragraph, Section, Way } from './article.tsx'
import type { ArticleParts } from './article.tsx'
import { pagesText } from './text.ts'

export function ProtectionPage({ parts, lang }: ArticleParts) {
  const { t } = pagesText(lang)
  return (
    <Article
      parts={parts}
      lang={lang}
      page="protection"
      title={t('protection.title')}
      lead={t('protection.lead')}
    >
      <Section title={t('protection.now.title')}>
        <Paragraph>{t('protection.now.text')}</Paragraph>
      </Section>
      <Section title={t('protection.keep.title')}>
        <Paragraph>{t('protection.keep.text')}</Paragraph>
      </Section>
      <Section title={t('protection.what.title')}>
        <Paragraph>{t('protection.what.text')}</Paragraph>
        <Lines
          lines={[
            t('protection.what.dismissal'),
            t('protection.what.move'),
            t('protection.what.appraisal'),
            t('protection.what.bullying'),
            t('protection.what.supplier'),
          ]}
        />
      </Section>
      <Section title={t('protection.who.title')}>
        <Paragraph>{t('protection.who.text')}</Paragraph>
      </Section>
      <Section title={t('protection.steps.title')}>
        <Lines
          isNumbered
          lines={[t('protection.steps.1'), t('protection.steps.2'), t('protection.steps.3')]}
        />
        <InsetText>{t('protection.steps.court')}</InsetText>
      </Section>
      <Way href={address('report', lang)}>{t('protection.report')}</Way>
    </Article>
  )
}
