/** *Who else can help?* Everybody whom we know, by what they help with. */
import type { Lang } from '../../platform/i18n/catalogue.ts'
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

export type HelpField = (typeof helpFields)[number]

function fieldOf({ field = 'other' }: Referral): HelpField {
  return field
}

/** Where somebody stands among those who help. */
export function otherHref(lang: Lang, other: Referral): string {
  return `${address('other-help-with', lang, { field: fieldOf(other) })}#${other.id}`
}

export function OthersPage({ parts, lang, book }: OthersPageProps) {
  const { t } = registerText(lang)
  const byField = Map.groupBy([...book.referrals.values()], fieldOf)
  return (
    <Article
      parts={parts}
      lang={lang}
      page="other-help"
      title={t('others.title')}
      lead={t('others.lead')}
    >
      <Danger parts={parts} lang={lang} />
      <Way href={address('services', lang)}>{t('others.to-services')}</Way>
      {helpFields.map((field) => {
        const others = byField.get(field) ?? []
        if (others.length === 0) return null
        return (
          <Section title={t(`others.${field}`)}>
            <ul class="govuk-list">
              {inOrder(others, lang).map((other) => (
                <li>
                  <a class="govuk-link" href={otherHref(lang, other)}>
                    {other.names[lang]}
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        )
      })}
    </Article>
  )
}

interface OthersWithPageProps extends OthersPageProps {
  field: HelpField
}

/** Those who help with one thing, and how to reach them. */
export function OthersWithPage({ parts, lang, book, field }: OthersWithPageProps) {
  const { t } = registerText(lang)
  const others = [...book.referrals.values()].filter((other) => fieldOf(other) === field)
  return (
    <Article
      parts={parts}
      lang={lang}
      page="other-help-with"
      params={{ field }}
      backHref={address('other-help', lang)}
      title={t(`others.${field}`)}
      lead={t('others.lead')}
    >
      {field === 'crisis' && <Danger parts={parts} lang={lang} />}
      {inOrder(others, lang).map((other) => (
        <div id={other.id}>
          <ContactCard lang={lang} {...contactOf(other, lang)} />
        </div>
      ))}
    </Article>
  )
}

function Danger({ parts, lang }: ArticleParts) {
  const { emergency } = parts.office.contact
  return (
    <WarningText>
      <Linked links={[callLink({ display: emergency, e164: emergency })]}>
        {registerText(lang).t('others.danger', { emergency })}
      </Linked>
    </WarningText>
  )
}

function inOrder(others: readonly Referral[], lang: Lang): Referral[] {
  const names = others.map((other) => ({ other, name: other.names[lang] }))
  return names.toSorted(byName(lang)).map(({ other }) => other)
}
