/** Everything that we look into, and what we do not: by search, or one by one. */
import { byName } from '../../platform/i18n/order.ts'
import { holdsName } from '../../published/index.ts'
import type { Book, PublicService } from '../../published/index.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { address } from '../addresses.ts'
import { typedForm } from '../../ui/languages.tsx'
import { Article, Paragraph, Section, Way } from '../pages/article.tsx'
import type { ArticleParts } from '../pages/article.tsx'
import { ServiceWords } from '../service-search/words-field.tsx'
import { FoundEntries } from './found.tsx'
import type { Found } from './found.tsx'
import { registerText } from './text.ts'

interface RegisterPageProps extends ArticleParts {
  book: Book
  /** What was typed. Without `found` nothing was looked for yet. */
  search?: { readonly words: string; readonly found?: readonly Found[] } | undefined
}

const groups = ['municipality', 'pcsw', 'regional', 'other'] as const

export function RegisterPage({ parts, lang, book, search }: RegisterPageProps) {
  const text = registerText(lang)
  const { t } = text
  const found = search?.found
  const isMissing = found !== undefined && !holdsName(search?.words ?? '')
  return (
    <Article
      parts={parts}
      lang={lang}
      page="services"
      title={t('title')}
      lead={t('lead')}
      enter={{}}
      hasErrors={isMissing}
      errors={isMissing && <ErrorSummary errorList={[{ text: t('missing'), href: '#words' }]} />}
    >
      <form id={typedForm} method="post" action={`${address('services', lang)}#found`} novalidate>
        <ServiceWords
          lang={lang}
          label={t('label')}
          hint={t('hint')}
          words={search?.words ?? ''}
          errorMessage={isMissing ? t('missing') : undefined}
        />
        <Button classes="govuk-button--secondary">{t('search')}</Button>
      </form>
      {found && !isMissing && <FoundEntries parts={parts} text={text} found={found} book={book} />}
      {found ? (
        <Way href={address('services', lang)}>{t('all')}</Way>
      ) : (
        <AllServices lang={lang} book={book} />
      )}
      <Section title={t('not-here')}>
        <Paragraph>{t('not-here.text')}</Paragraph>
        <Way href={address('other-help', lang)}>{t('to-others')}</Way>
        <Way href={address('can-we-help', lang)}>{t('to-questions')}</Way>
      </Section>
    </Article>
  )
}

function AllServices({ lang, book }: Pick<RegisterPageProps, 'lang' | 'book'>) {
  const { t } = registerText(lang)
  const byGroup = Map.groupBy([...book.services.values()], groupOf)
  return (
    <Section title={t('all')} id="all">
      {groups.map((group) => (
        <Details summary={t(`group.${group}`)}>
          <div id={group}>
            <ServiceLinks lang={lang} services={byGroup.get(group) ?? []} />
          </div>
        </Details>
      ))}
    </Section>
  )
}

interface ServiceLinksProps {
  lang: ArticleParts['lang']
  services: readonly PublicService[]
}

function ServiceLinks({ lang, services }: ServiceLinksProps) {
  const lines = services.map(({ id, names }) => ({ id, name: names[lang] })).toSorted(byName(lang))
  return (
    <ul class="govuk-list">
      {lines.map(({ id, name }) => (
        <li>
          <a class="govuk-link" href={address('service', lang, { service: id })}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

function groupOf({ kind }: PublicService): (typeof groups)[number] {
  return groups.find((group) => group === kind) ?? 'other'
}
