import { Button } from '../../ui/button.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import type { Frame } from '../frame.ts'
import { PersonFields } from '../person-fields.tsx'
import type { PersonField, TypedPerson } from '../person-fields.tsx'
import { ProblemSummary, hasProblems } from '../problems.tsx'
import type { Problems } from '../problems.tsx'
import { NewPasswordField } from '../proof/new-password-field.tsx'
import { identityText } from '../text.ts'

interface DetailsPageProps {
  frame: Frame
  action: string
  /** Of the first administrator, who says who they are. About everyone else nothing is shown. */
  typed?: TypedPerson | undefined
  problems?: Problems<PersonField | 'new-password'>
}

export function DetailsPage({ frame, action, typed, problems = {} }: DetailsPageProps) {
  const text = identityText(frame.lang)
  const { t } = text
  const title = t('set-up.title')
  return (
    <OfficePage {...frame} title={title} width="narrow" hasErrors={hasProblems(problems)}>
      <ProblemSummary problems={problems} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{t('set-up.step', { step: 1 })}</span>
        {title}
      </h1>
      <p class="govuk-body">{typed ? t('set-up.first') : t('set-up.member')}</p>
      <form method="post" action={action} novalidate>
        {typed && <PersonFields text={text} typed={typed} problems={problems} isOwn />}
        <NewPasswordField text={text} problem={problems['new-password']} />
        <Button preventDoubleClick>{t('continue')}</Button>
      </form>
    </OfficePage>
  )
}
