import { Button } from '../../ui/button.tsx'
import { typedForm } from '../../ui/languages.tsx'
import { address } from '../addresses.ts'
import { EmailField, ReferenceField } from './fields.tsx'
import { FollowPage } from './frame.tsx'
import type { Frame, Problems } from './frame.tsx'
import { followText } from './text.ts'

interface AskPageProps {
  frame: Frame
  /** Drawn with the page: pressed twice, the button asks once. */
  request: string
  typed?: { reference?: string | undefined; email?: string | undefined } | undefined
  problems?: Problems<'reference' | 'email'> | undefined
}

export function AskPage({ frame, request, typed, problems }: AskPageProps) {
  const { t, lang } = followText(frame.lang)
  return (
    <FollowPage
      frame={frame}
      page="follow-by-number"
      title={t('ask.title')}
      enter={{}}
      backHref={address('follow', lang)}
      problems={problems}
    >
      <form id={typedForm} method="post" novalidate>
        <input type="hidden" name="request" value={request} />
        <ReferenceField frame={frame} typed={typed?.reference} problems={problems} />
        <EmailField frame={frame} typed={typed?.email} problems={problems} />
        <Button preventDoubleClick>{t('ask.action')}</Button>
      </form>
    </FollowPage>
  )
}
