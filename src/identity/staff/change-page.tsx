import { AwayFields } from '../away-fields.tsx'
import type { TypedAway } from '../away-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { Frame } from '../frame.ts'
import { LanguagesField, RoleField } from '../person-fields.tsx'
import { ProblemSummary, hasProblems } from '../problems.tsx'
import type { Problems } from '../problems.tsx'
import type { Role } from '../role.ts'
import type { Staff } from '../staff-store.ts'
import { identityText } from '../text.ts'
import type { IdentityText } from '../text.ts'

export interface TypedChange extends TypedAway {
  readonly role?: Role | undefined
  readonly 'languages[]': readonly Lang[]
  readonly active: boolean
}

export type ChangeField = 'role' | 'languages' | 'away-from'

interface ChangePageProps {
  frame: Frame
  staff: Staff
  typed: TypedChange
  problems?: Problems<ChangeField>
}

export function ChangePage({ frame, staff, typed, problems = {} }: ChangePageProps) {
  const text = identityText(frame.lang)
  const { t } = text
  const title = t('change.title')
  return (
    <OfficePage {...frame} title={title} width="narrow" hasErrors={hasProblems(problems)}>
      <ProblemSummary problems={problems} />
      <h1 class="govuk-heading-l">{title}</h1>
      <SummaryList
        rows={[
          { key: t('field.name'), value: staff.name },
          { key: t('field.email'), value: staff.email },
        ]}
      />
      <form method="post" action={`/staff/${staff.id}`} novalidate>
        <RoleField text={text} value={typed.role} problem={problems.role} />
        <LanguagesField text={text} values={typed['languages[]']} problem={problems.languages} />
        <AwayFields text={text} typed={typed} problems={problems} />
        <ActiveField text={text} isActive={typed.active} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>{t('save')}</Button>
          <a class="govuk-link" href="/staff">
            {t('cancel')}
          </a>
        </div>
      </form>
      {staff.isActive && <NewLink text={text} staff={staff} />}
    </OfficePage>
  )
}

function ActiveField({ text: { t }, isActive }: { text: IdentityText; isActive: boolean }) {
  return (
    <Checkboxes
      name="active"
      fieldset={{ legend: { text: t('change.access'), classes: 'govuk-fieldset__legend--s' } }}
      classes="govuk-checkboxes--small"
      values={isActive ? ['yes'] : []}
      items={[{ value: 'yes', text: t('change.active'), hint: t('change.active-hint') }]}
    />
  )
}

function NewLink({ text: { t }, staff }: { text: IdentityText; staff: Staff }) {
  return (
    <form method="post" action={`/staff/${staff.id}/link`}>
      <h2 class="govuk-heading-m">{t('change.link')}</h2>
      <p class="govuk-body">{t('change.link-hint')}</p>
      <Button classes="govuk-button--secondary" preventDoubleClick>
        {t('change.link-submit')}
      </Button>
    </form>
  )
}
