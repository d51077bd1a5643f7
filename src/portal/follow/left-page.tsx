import { address } from '../addresses.ts'
import { FollowPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { followText } from './text.ts'

/** Shows nothing of the file, not even that there was one of this person. */
export function LeftPage({ frame }: { frame: Frame }) {
  const { t, lang } = followText(frame.lang)
  return (
    <FollowPage frame={frame} page="left" title={t('left.title')}>
      <p class="govuk-body">{t('left.text')}</p>
      <p class="govuk-body">{t('left.window')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={address('home', lang)}>
          {t('left.home')}
        </a>
      </p>
    </FollowPage>
  )
}
