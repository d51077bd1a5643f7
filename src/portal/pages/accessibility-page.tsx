/** *Accessibility*: what the site strives for, what is known and not known, whom to tell. */
import { dayText } from '../../platform/i18n/dates.ts'
import { InsetText } from '../../ui/inset-text.tsx'
import { callLink, Linked, mailLink } from '../../ui/linked.tsx'
import { address } from '../addresses.ts'
import { Article, Lines, Paragraph, Section, Way } from './article.tsx'
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
        <Way href={address('ask-question', lang)}>{t('accessibility.tell.form')}</Way>
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
        <Lines
          lines={[
            t('accessibility.limits.documents'),
            t('accessibility.limits.readers'),
            t('accessibility.limits.languages'),
          ]}
        />
      </Section>
      <Section title={t('accessibility.other.title')}>
        <Paragraph>{t('accessibility.other.text')}</Paragraph>
        <Way href={address('call-back', lang)}>{t('contact.reached.call-back')}</Way>
        <Way href={address('appointment', lang)}>{t('contact.reached.appointment')}</Way>
      </Section>
      <Enforcement parts={parts} lang={lang} />
    </Article>
  )
}

/** Who watches over it; what nobody has confirmed yet is said to be so. */
function Enforcement({ parts, lang }: ArticleParts) {
  const { t } = pagesText(lang)
  const { enforcement, equality, law, statedOn } = parts.office.accessibility
  return (
    <>
      <Section title={t('accessibility.enforcement.title')}>
        <Paragraph>{t('accessibility.enforcement.text')}</Paragraph>
        <Way href={enforcement.url}>{enforcement.name[lang]}</Way>
        {enforcement.certainty !== 'confirmed' && (
          <InsetText>{t('accessibility.enforcement.unsure')}</InsetText>
        )}
        <Paragraph>{t('accessibility.enforcement.discrimination')}</Paragraph>
        <Way href={equality.url}>{equality.name[lang]}</Way>
      </Section>
      <Section title={t('accessibility.statement.title')}>
        <Paragraph>
          {t('accessibility.statement.text', {
            law: law[lang],
            day: dayText(lang, statedOn),
          })}
        </Paragraph>
      </Section>
    </>
  )
}
