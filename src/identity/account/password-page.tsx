import { Button } from '../../ui/button.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import type { Frame } from '../frame.ts'
import { ProblemSummary, hasProblems } from '../problems.tsx'
import type { Problems } from '../problems.tsx'
import { NewPasswordField } from '../proof/new-password-field.tsx'
import { identityText } from '../text.ts'
import { PresentPasswordField } from './present-password-field.tsx'

interface PasswordPageProps {
  frame: Frame
  problems?: Problems<'present-password' | 'new-password'>
}

export function PasswordPage({ frame, problems = {} }: PasswordPageProps) {
  const text = identityText(frame.lang)
  const { t } = text
  const title = t('password.title')
  return (
    <OfficePage {...frame} title={title} width="narrow" hasErrors={hasProblems(problems)}>
      <ProblemSummary problems={problems} />
      <h1 class="govuk-heading-l">{title}</h1>
      <form method="post" action="/account/password" novalidate>
        <PresentPasswordField text={text} problem={problems['present-password']} />
        <NewPasswordField text={text} problem={problems['new-password']} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>{t('save')}</Button>
          <a class="govuk-link" href="/account">
            {t('cancel')}
          </a>
        </div>
      </form>
    </OfficePage>
  )
}
