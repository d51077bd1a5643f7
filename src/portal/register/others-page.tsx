/** *Who else can help?* Everybody whom we know, by what they help with. */
import { byName } from '../../platform/i18n/order.ts'
import { helpFields } from '../../published/index.ts'
import type { Book, Referral } from '../../published/index.ts'
import { callLink, Linked } from '../../ui/linked.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
import { address } from '../addresses.ts'
import { ContactCard, contactOf } from '../contact-card.tsx'
import { Article, Section, Way } from '../pages/article.tsx'
import type { ArticleParts } from '../pages/article.tsx'
import { registerText } from './text.ts'

interface OthersPageProps extends ArticleParts {
  book: Book
}

export function OthersPage({ parts, lang, book }: OthersPageProps) {
  const { t } = registerText(lang)
  const { emergency } = parts.office.contact
  const byField = Map.groupBy([...book.referrals.values()], ({ field = 'other' }) => field)
  return (
    <Article
      parts={parts}
      lang={lang}
      page="other-help"
      title={t('others.title')}
      lead={t('others.lead')}
    >
      <WarningText>
        <Linked links={[callLink({ display: emergency, e164: emergency })]}>
          {t('others.danger', { emergency })}
        </Linked>
      </WarningText>
      <nav aria-label={t('others.title')}>
        <ul class="govuk-list">
          {helpFields.map((field) => (
            <li>
              <a class="govuk-link" href={`#${field}`}>
                {t(`others.${field}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Way href={address('services', lang)}>{t('others.to-services')}</Way>
      {helpFields.map((field) => (
        <div id={field}>
          <Section title={t(`others.${field}`)}>
            <Cards lang={lang} others={byField.get(field) ?? []} />
          </Section>
        </div>
      ))}
    </Article>
  )
}

function Cards({ lang, others }: { lang: ArticleParts['lang']; others: readonly Referral[] }) {
  const inOrder = others
    .map((other) => ({ id: other.id, ...contactOf(other, lang) }))
    .toSorted(byName(lang))
  return (
    <>
      {inOrder.map(({ id, ...contact }) => (
        <div id={id}>
          <ContactCard lang={lang} headingLevel={3} {...contact} />
        </div>
      ))}
    </>
  )
}
