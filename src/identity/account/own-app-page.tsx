import { Button } from '../../ui/button.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import type { Frame } from '../frame.ts'
import { ProblemSummary, hasProblems } from '../problems.tsx'
import type { Problems } from '../problems.tsx'
import { AppFields } from '../proof/app-fields.tsx'
import type { AppToConnect } from '../proof/app-fields.tsx'
import { identityText } from '../text.ts'
import { PresentPasswordField } from './present-password-field.tsx'

interface OwnAppPageProps {
  frame: Frame
  app: AppToConnect
  problems?: Problems<'present-password' | 'number'>
}

export function OwnAppPage({ frame, app, problems = {} }: OwnAppPageProps) {
  const text = identityText(frame.lang)
  const { t } = text
  const title = t('app.title')
  return (
    <OfficePage {...frame} title={title} width="narrow" hasErrors={hasProblems(problems)}>
      <ProblemSummary problems={problems} />
      <h1 class="govuk-heading-l">{title}</h1>
      <form method="post" action="/account/app" novalidate>
        <AppFields text={text} app={app} problems={problems} />
        <PresentPasswordField text={text} problem={problems['present-password']} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>{t('app.confirm')}</Button>
          <a class="govuk-link" href="/account">
            {t('cancel')}
          </a>
        </div>
      </form>
    </OfficePage>
  )
}
