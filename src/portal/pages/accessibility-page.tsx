/** *Accessibility*: what the site strives for, what is known and not known, whom to tell. */
import { callLink, Linked, mailLink } from '../../ui/linked.tsx'
import { Article, Lines, Paragraph, Section } from './article.tsx'
import type { ArticleParts } from './article.tsx'
import { pagesText } from './text.ts'

export function AccessibilityPage({ parts, lang }: ArticleParts) {
  const { t } = pagesText(lang)
  const { email, telephone } = parts.office.contact
  return (
    <Article
      parts={parts}
      lang={lang}
      page="accessibility"
      title={t('accessibility.title')}
      lead={t('accessibility.lead')}
    >
      <Section title={t('accessibility.tell.title')}>
        <Paragraph>
          <Linked links={[callLink(telephone), mailLink(email)]}>
            {t('accessibility.tell.text', { email, telephone: telephone.display })}
          </Linked>
        </Paragraph>
      </Section>
      <Section title={t('accessibility.how.title')}>
        <Lines
          lines={[
            t('accessibility.how.goal'),
            t('accessibility.how.tested'),
            t('accessibility.how.people'),
          ]}
        />
      </Section>
      <Section title={t('accessibility.limits.title')}>
        <Lines lines={[t('accessibility.limits.documents'), t('accessibility.limits.languages')]} />
      </Section>
    </Article>
  )
}
