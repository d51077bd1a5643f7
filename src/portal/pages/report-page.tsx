/** *Make a report*, as long as the secure page for it is not there: how to report today, safely. */
import { InsetText } from '../../ui/inset-text.tsx'
import { callLink, Linked } from '../../ui/linked.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
import { address } from '../addresses.ts'
import { Article, Lines, Paragraph, Section, Way } from './article.tsx'
import type { ArticleParts } from './article.tsx'
import { PostAddress } from './post-address.tsx'
import { pagesText } from './text.ts'
import type { PagesText } from './text.ts'

export function ReportPage({ parts, lang }: ArticleParts) {
  const text = pagesText(lang)
  const { t } = text
  const { office } = parts
  const service = office.publicServices.one[lang]
  const { telephone } = office.contact
  return (
    <Article
      parts={parts}
      lang={lang}
      page="report"
      title={t('report.title')}
      lead={t('report.lead', { service })}
    >
      <Section title={t('report.now.title')}>
        <Paragraph>{t('report.now.text')}</Paragraph>
        <Lines
          lines={[
            <Linked links={[callLink(telephone)]}>
              {t('report.now.telephone', { telephone: telephone.display })}
            </Linked>,
            <>
              {t('report.now.post')}
              <PostAddress office={office} lang={lang} />
            </>,
            t('report.now.visit'),
          ]}
        />
        <WarningText>{t('report.form')}</WarningText>
      </Section>
      <Care text={text} />
      <WhoAndWhat text={text} />
      <Section title={t('report.internal.title')}>
        <Paragraph>{t('report.internal.text')}</Paragraph>
      </Section>
      <Section title={t('report.then.title')}>
        <Lines lines={[t('report.then.check'), t('report.then.terms'), t('report.then.secret')]} />
      </Section>
      <Way href={address('protection', lang)}>{t('report.protection')}</Way>
    </Article>
  )
}

function Care({ text: { t } }: { text: PagesText }) {
  return (
    <Section title={t('report.device.title')}>
      <Lines
        lines={[
          t('report.device.own'),
          t('report.device.history'),
          t('report.device.talk'),
          t('report.device.documents'),
        ]}
      />
    </Section>
  )
}

function WhoAndWhat({ text: { t } }: { text: PagesText }) {
  return (
    <>
      <Section title={t('report.who.title')}>
        <Paragraph>{t('report.who.text')}</Paragraph>
        <Lines
          lines={[t('report.who.staff'), t('report.who.trainees'), t('report.who.suppliers')]}
        />
      </Section>
      <Section title={t('report.what.title')}>
        <Paragraph>{t('report.what.text')}</Paragraph>
        <Lines
          lines={[
            t('report.what.goods'),
            t('report.what.contracts'),
            t('report.what.favours'),
            t('report.what.privacy'),
          ]}
        />
        <InsetText>{t('report.what.not')}</InsetText>
      </Section>
    </>
  )
}
