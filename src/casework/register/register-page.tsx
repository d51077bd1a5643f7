import type { Frame } from '../../identity/index.ts'
import { byName } from '../../platform/i18n/order.ts'
import { unconfirmedIn } from '../../published/index.ts'
import type { Book } from '../../published/index.ts'
import { Button } from '../../ui/button.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { SubNavigation } from '../../ui/sub-navigation.tsx'
import { Tag } from '../../ui/tag.tsx'
import { registerText } from './text.ts'

interface RegisterPageProps {
  frame: Frame
  part: 'services' | 'others'
  book: Book
  isUnconfirmedOnly: boolean
}

/** Everything that people are told about services and others who can help, and what nobody has confirmed. */
export function RegisterPage({ frame, part, book, isUnconfirmedOnly }: RegisterPageProps) {
  const { lang } = frame
  const { t } = registerText(lang)
  const entries = [...(part === 'services' ? book.services : book.referrals).values()]
  const lines = entries
    .map((entry) => ({ id: entry.id, name: entry.names[lang], missing: unconfirmedIn(entry) }))
    .toSorted(byName(lang))
  const open = lines.filter(({ missing }) => missing.length > 0)
  return (
    <OfficePage {...frame} title={t('title')}>
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body">{t('lead')}</p>
      <SubNavigation
        label={t('title')}
        items={(['services', 'others'] as const).map((each) => ({
          href: `/register?part=${each}`,
          text: t(each),
          active: each === part,
        }))}
      />
      <p class="govuk-body">
        {t('open', { open: open.length, all: lines.length })}{' '}
        <a
          class="govuk-link"
          href={`/register?part=${part}${isUnconfirmedOnly ? '' : '&only=unconfirmed'}`}
        >
          {t(isUnconfirmedOnly ? 'show-all' : 'show-open')}
        </a>
      </p>
      <ul class="govuk-list">
        {(isUnconfirmedOnly ? open : lines).map(({ id, name, missing }) => (
          <li>
            <a class="govuk-link" href={`/register/${part}/${id}`}>
              {name}
            </a>
            {missing.map((what) => (
              <>
                {' '}
                <Tag classes="govuk-tag--yellow">{t(`unconfirmed.${what}`)}</Tag>
              </>
            ))}
          </li>
        ))}
      </ul>
      <Button href={`/register/${part}/new`} classes="govuk-button--secondary">
        {t(`new.${part}`)}
      </Button>
    </OfficePage>
  )
}
