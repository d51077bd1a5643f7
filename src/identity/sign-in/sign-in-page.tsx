import { Button } from '../../ui/button.tsx'
import { Input } from '../../ui/input.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import type { Frame } from '../frame.ts'
import { ProblemSummary, hasProblems } from '../problems.tsx'
import type { Problems } from '../problems.tsx'
import { identityText } from '../text.ts'

interface SignInPageProps {
  frame: Frame
  /** Where the form goes, with where the person wants to be afterwards. */
  action: string
  email?: string
  /** A session of theirs has ended. */
  isOver?: boolean
  /** A form that waits for them to be back, sealed. */
  unsent?: string | undefined
  problems?: Problems<'email'>
}

export function SignInPage(props: SignInPageProps) {
  const { frame, action, email, isOver, unsent, problems = {} } = props
  const { t } = identityText(frame.lang)
  const title = t('sign-in.title')
  return (
    <OfficePage {...frame} title={title} width="narrow" hasErrors={hasProblems(problems)}>
      <ProblemSummary problems={problems} />
      <h1 class="govuk-heading-l">{title}</h1>
      {(isOver || unsent) && (
        <InsetText>{t(unsent ? 'sign-in.over-kept' : 'sign-in.over')}</InsetText>
      )}
      <form method="post" action={action} novalidate>
        {unsent && <input type="hidden" name="unsent" value={unsent} />}
        <Input
          name="email"
          type="email"
          label={{ text: t('field.email') }}
          autocomplete="username"
          spellcheck={false}
          value={email}
          attributes={{ required: true, 'aria-invalid': hasProblems(problems) || undefined }}
        />
        <Input
          name="password"
          type="password"
          label={{ text: t('field.password') }}
          autocomplete="current-password"
          spellcheck={false}
          attributes={{ required: true }}
        />
        <Input
          name="number"
          label={{ text: t('field.number') }}
          hint={t('field.number-hint')}
          inputmode="numeric"
          autocomplete="one-time-code"
          spellcheck={false}
          classes="govuk-input--width-5"
          attributes={{ required: true }}
        />
        <Button preventDoubleClick>{t('sign-in.submit')}</Button>
      </form>
      <p class="govuk-body">{t('sign-in.help')}</p>
    </OfficePage>
  )
}
