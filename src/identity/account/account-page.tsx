import { AwayFields } from '../away-fields.tsx'
import type { TypedAway } from '../away-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { NotificationBanner } from '../../ui/notification-banner.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { Frame } from '../frame.ts'
import { LanguageField, NameField } from '../person-fields.tsx'
import { ProblemSummary, hasProblems } from '../problems.tsx'
import type { Problems } from '../problems.tsx'
import { identityText } from '../text.ts'
import type { IdentityText } from '../text.ts'

export const changes = ['details', 'password', 'app'] as const

export interface TypedAccount extends TypedAway {
  readonly name: string
  readonly language?: Lang | undefined
}

interface AccountPageProps {
  frame: Frame
  email: string
  typed: TypedAccount
  /** What was just changed. */
  done?: (typeof changes)[number] | undefined
  problems?: Problems<'name' | 'language' | 'away-from'>
}

export function AccountPage({ frame, email, typed, done, problems = {} }: AccountPageProps) {
  const text = identityText(frame.lang)
  const { t } = text
  const title = t('account.title')
  return (
    <OfficePage {...frame} title={title} width="narrow" hasErrors={hasProblems(problems)}>
      <ProblemSummary problems={problems} />
      {done && <NotificationBanner type="success">{t(`account.done.${done}`)}</NotificationBanner>}
      <h1 class="govuk-heading-l">{title}</h1>
      <h2 class="govuk-heading-m">{t('account.details')}</h2>
      <form method="post" action="/account" novalidate>
        <NameField text={text} value={typed.name} problem={problems.name} isOwn />
        <LanguageField text={text} value={typed.language} problem={problems.language} />
        <AwayFields text={text} typed={typed} problems={problems} />
        <Button preventDoubleClick>{t('save')}</Button>
      </form>
      <SigningIn text={text} email={email} />
    </OfficePage>
  )
}

function SigningIn({ text: { t }, email }: { text: IdentityText; email: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">{t('account.security')}</h2>
      <p class="govuk-body">{t('account.security-hint', { email })}</p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/account/password">
            {t('account.password')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/account/app">
            {t('account.app')}
          </a>
        </li>
      </ul>
    </>
  )
}
