import type { Lang } from '../../platform/i18n/catalogue.ts'
import { dayText } from '../../platform/i18n/dates.ts'
import type { Book, PublicService } from '../../published/index.ts'
import { Button } from '../../ui/button.tsx'
import { address } from '../addresses.ts'
import { ContactCard, contactOf } from '../contact-card.tsx'
import { Article, Lines, Paragraph, Section, Way } from '../pages/article.tsx'
import type { ArticleParts } from '../pages/article.tsx'
import { Competence } from './competence.tsx'
import { registerText } from './text.ts'
import type { RegisterText } from './text.ts'

interface ServicePageProps extends ArticleParts {
  service: PublicService
  book: Book
}

/** All that is known of one service: ours or whose, how it takes complaints, how it was called. */
export function ServicePage({ parts, lang, service, book }: ServicePageProps) {
  const text = registerText(lang)
  const { t } = text
  const { names, aliases, history = [] } = service
  const others = (service.otherDoors ?? []).flatMap((id) => book.referrals.get(id) ?? [])
  const doors = [...(service.referral ? [service.referral] : []), ...others]
  return (
    <Article
      parts={parts}
      lang={lang}
      page="service"
      params={{ service: service.id }}
      title={names[lang]}
      lead={t('service.lead')}
      backHref={address('services', lang)}
    >
      <Section title={t('service.complaint')}>
        <Paragraph>
          <Competence text={text} service={service} />
        </Paragraph>
        {doors.map((door) => (
          <ContactCard lang={lang} {...contactOf(door, lang)} />
        ))}
        {service.complaints && (
          <Button href={address('can-we-help', lang)}>{t('service.to-questions')}</Button>
        )}
      </Section>
      <Section title={t('service.report')}>
        <Paragraph>{t(service.reports ? 'service.report.yes' : 'service.report.no')}</Paragraph>
        <Way href={address('report', lang)}>{t('service.report.more')}</Way>
      </Section>
      <Itself text={text} service={service} />
      {aliases.length > 0 && (
        <Section title={t('service.aliases')}>
          <Paragraph>{aliases.join(' · ')}</Paragraph>
        </Section>
      )}
      {history.length > 0 && (
        <Section title={t('service.history')}>
          <Lines
            lines={history.map(({ what, on, names: former }) =>
              [t(`history.${what}`, { name: former[lang] }), whenText(lang, on)]
                .filter(Boolean)
                .join(', '),
            )}
          />
        </Section>
      )}
    </Article>
  )
}

/** A year, or the day. */
function whenText(lang: Lang, on: string | undefined): string | undefined {
  return on?.includes('-') ? dayText(lang, on) : on
}

/** How it takes complaints, and what it promises. */
function Itself({ text: { t, lang }, service }: { text: RegisterText; service: PublicService }) {
  const { names, answerTerm, complaintContact } = service
  const { answerDays, factsNoOlderThanMonths } = answerTerm ?? {}
  return (
    <Section title={t('service.itself')}>
      {complaintContact ? (
        <ContactCard
          lang={lang}
          name={names[lang]}
          url={complaintContact.url}
          phone={complaintContact.phone}
          email={complaintContact.email}
        />
      ) : (
        <Paragraph>{t('service.itself.unknown')}</Paragraph>
      )}
      {answerDays && <Paragraph>{t('service.answer', { days: answerDays })}</Paragraph>}
      {factsNoOlderThanMonths && (
        <Paragraph>{t('service.facts', { months: factsNoOlderThanMonths })}</Paragraph>
      )}
    </Section>
  )
}
