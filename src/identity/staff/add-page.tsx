import { Button } from '../../ui/button.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import type { Frame } from '../frame.ts'
import { PersonFields, RoleField } from '../person-fields.tsx'
import type { PersonField, TypedPerson } from '../person-fields.tsx'
import { ProblemSummary, hasProblems } from '../problems.tsx'
import type { Problems } from '../problems.tsx'
import type { Role } from '../role.ts'
import { identityText } from '../text.ts'

interface AddPageProps {
  frame: Frame
  typed: TypedPerson & { role?: Role | undefined }
  problems?: Problems<PersonField | 'role'>
}

export function AddPage({ frame, typed, problems = {} }: AddPageProps) {
  const text = identityText(frame.lang)
  const { t } = text
  const title = t('add.title')
  return (
    <OfficePage {...frame} title={title} width="narrow" hasErrors={hasProblems(problems)}>
      <ProblemSummary problems={problems} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{t('add.hint')}</p>
      <form method="post" action="/staff/add" novalidate>
        <PersonFields text={text} typed={typed} problems={problems} />
        <RoleField text={text} value={typed.role} problem={problems.role} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>{t('add.submit')}</Button>
          <a class="govuk-link" href="/staff">
            {t('cancel')}
          </a>
        </div>
      </form>
    </OfficePage>
  )
}
