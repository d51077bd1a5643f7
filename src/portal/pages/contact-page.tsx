/** *Contact*: every way to reach the office. */
import { address } from '../addresses.ts'
import { OnPaper } from '../paper/on-paper-link.tsx'
import { Article, Lines, Paragraph, Section, Way } from './article.tsx'
import type { ArticleParts } from './article.tsx'
import { PostAddress } from './post-address.tsx'
import { pagesText } from './text.ts'

export function ContactPage({ parts, lang }: ArticleParts) {
  const { t } = pagesText(lang)
  const { office } = parts
  return (
    <Article
      parts={parts}
      lang={lang}
      page="contact"
      title={t('contact.title')}
      lead={t('contact.lead')}
    >
      <Section title={t('contact.reached.title')}>
        <Lines
          lines={(['call-back', 'appointment', 'ask-question'] as const).map((page) => (
            <>
              <a class="govuk-link" href={address(page, lang)}>
                {t(`contact.reached.${page}`)}
              </a>
              <br />
              {t(`contact.reached.${page}-text`)}
            </>
          ))}
        />
      </Section>
      <Section title={t('contact.together.title')}>
        <Paragraph>{t('contact.together.text')}</Paragraph>
      </Section>
      <Section title={t('contact.post.title')}>
        <PostAddress office={office} lang={lang} />
        <Paragraph>{t('contact.post.text')}</Paragraph>
        <OnPaper forms={parts.paperForms} lang={lang} />
      </Section>
      <Section title={t('contact.visit.title')}>
        <Paragraph>{t('contact.visit.text')}</Paragraph>
        <Way href={address('appointment', lang)}>{t('contact.reached.appointment')}</Way>
        <Lines lines={office.contact.visits.gettingThere[lang]} />
      </Section>
      <Section title={t('contact.email.title')}>
        <Way href={`mailto:${office.contact.email}`}>{office.contact.email}</Way>
        <Paragraph>{t('contact.email.text')}</Paragraph>
      </Section>
      <Section title={t('contact.web.title')}>
        <Lines
          lines={[
            <a class="govuk-link" href={address('complaint', lang)}>
              {t('contact.web.lodge')}
            </a>,
            <a class="govuk-link" href={address('follow', lang)}>
              {t('contact.web.follow')}
            </a>,
          ]}
        />
      </Section>
    </Article>
  )
}
