import { Button } from '../../ui/button.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { address } from '../addresses.ts'
import { CallUs } from './call-us.tsx'
import { FollowPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { followText } from './text.ts'

interface ClosedPageProps {
  frame: Frame
  /** A message that came too late; or other words, which go without documents. */
  unsent?: { body: string; isKept: boolean; isMessage: boolean } | undefined
}

/** The same whether the file was closed, never open, or is somebody else's. */
export function ClosedPage({ frame, unsent }: ClosedPageProps) {
  const { t, lang } = followText(frame.lang)
  return (
    <FollowPage frame={frame} page="follow" title={t('closed.title')}>
      <p class="govuk-body">{t('closed.text')}</p>
      {unsent && (
        <>
          <p class="govuk-body">
            <strong>{t(unsent.isKept ? 'closed.kept' : 'closed.not-kept')}</strong>{' '}
            {unsent.isMessage && t('closed.documents')}
          </p>
          <Textarea
            name="typed"
            label={{ text: t('closed.typed'), classes: 'govuk-label--s' }}
            value={unsent.body}
            rows={8}
            attributes={{ readonly: true }}
          />
        </>
      )}
      <Button href={address('follow', lang)}>{t('closed.again')}</Button>
      <CallUs frame={frame} title={t('closed.call')}>
        {t('closed.ended')}
      </CallUs>
    </FollowPage>
  )
}
