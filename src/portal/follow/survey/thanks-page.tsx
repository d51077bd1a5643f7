import { Button } from '../../../ui/button.tsx'
import { address } from '../../addresses.ts'
import { FollowPage } from '../frame.tsx'
import type { Frame } from '../frame.tsx'
import { followText } from '../text.ts'

export function ThanksPage({ frame, file }: { frame: Frame; file: string }) {
  const { t, lang } = followText(frame.lang)
  return (
    <FollowPage frame={frame} page="survey-sent" params={{ file }} title={t('survey.thanks')}>
      <p class="govuk-body">{t('survey.thanks-text')}</p>
      <Button href={address('file', lang, { file })}>{t('file.back')}</Button>
    </FollowPage>
  )
}
