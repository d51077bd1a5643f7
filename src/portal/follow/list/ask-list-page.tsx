import { Button } from '../../../ui/button.tsx'
import { typedForm } from '../../../ui/languages.tsx'
import { address } from '../../addresses.ts'
import { EmailField } from '../fields.tsx'
import { FollowPage } from '../frame.tsx'
import type { Frame, Problems } from '../frame.tsx'
import { followText } from '../text.ts'
import { listText } from './text.ts'

interface AskListPageProps {
  frame: Frame
  /** Drawn with the page: pressed twice, the button asks once. */
  request: string
  email?: string
  problems?: Problems<'email'> | undefined
}

export function AskListPage({ frame, request, email, problems }: AskListPageProps) {
  const { t, lang } = listText(frame.lang)
  return (
    <FollowPage
      frame={frame}
      page="files-for-others"
      title={t('ask.title')}
      enter={{}}
      backHref={address('follow', lang)}
      problems={problems}
    >
      <p class="govuk-body">{t('ask.lead')}</p>
      <form id={typedForm} method="post" novalidate>
        <input type="hidden" name="request" value={request} />
        <EmailField frame={frame} typed={email} hint={t('ask.email-hint')} problems={problems} />
        <Button preventDoubleClick>{followText(lang).t('ask.action')}</Button>
      </form>
    </FollowPage>
  )
}
