import { Button } from '../../ui/button.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { typedForm } from '../../ui/languages.tsx'
import { address } from '../addresses.ts'
import { CallUs } from './call-us.tsx'
import { CodeField, ReferenceField } from './fields.tsx'
import { FollowPage } from './frame.tsx'
import type { Frame, Problems } from './frame.tsx'
import { followText } from './text.ts'

interface CodePageProps {
  frame: Frame
  typed?: { reference?: string | undefined; code?: string | undefined } | undefined
  problems?: Problems<'reference' | 'code'> | undefined
  /** The answer was held back because of wrong codes. */
  isSlow?: boolean | undefined
  /** Nothing opens with these two; why, is told to nobody. */
  isUnknown?: boolean | undefined
}

export function CodePage({ frame, typed, problems, isSlow, isUnknown }: CodePageProps) {
  const { t, lang } = followText(frame.lang)
  return (
    <FollowPage
      frame={frame}
      page="follow-by-code"
      title={t('code.title')}
      enter={{}}
      backHref={address('follow', lang)}
      problems={problems}
    >
      {isSlow && <InsetText>{t('code.slow')}</InsetText>}
      <form id={typedForm} method="post" novalidate>
        <ReferenceField frame={frame} typed={typed?.reference} problems={problems} />
        <CodeField frame={frame} typed={typed?.code} problems={problems} />
        <Button preventDoubleClick>{t('code.action')}</Button>
      </form>
      {isUnknown && (
        <CallUs frame={frame} title={t('code.unknown')}>
          {t('code.unknown-text')}
        </CallUs>
      )}
    </FollowPage>
  )
}
