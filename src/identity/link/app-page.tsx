import { Button } from '../../ui/button.tsx'
import { OfficePage } from '../../ui/office-page.tsx'
import type { Frame } from '../frame.ts'
import { ProblemSummary, hasProblems } from '../problems.tsx'
import type { Problems } from '../problems.tsx'
import { AppFields } from '../proof/app-fields.tsx'
import type { AppToConnect } from '../proof/app-fields.tsx'
import { identityText } from '../text.ts'

interface AppPageProps {
  frame: Frame
  action: string
  app: AppToConnect
  problems?: Problems<'number'>
}

export function AppPage({ frame, action, app, problems = {} }: AppPageProps) {
  const text = identityText(frame.lang)
  const title = text.t('app.title')
  // Without its languages: choosing one would load another page and lose what was filled in.
  return (
    <OfficePage
      {...frame}
      languageLinks={undefined}
      title={title}
      width="narrow"
      hasErrors={hasProblems(problems)}
    >
      <ProblemSummary problems={problems} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{text.t('set-up.step', { step: 2 })}</span>
        {title}
      </h1>
      <form method="post" action={action} novalidate>
        <AppFields text={text} app={app} problems={problems} />
        <Button preventDoubleClick>{text.t('app.confirm')}</Button>
      </form>
    </OfficePage>
  )
}
