import { address } from '../addresses.ts'
import { CallUs } from './call-us.tsx'
import { FollowPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { followText } from './text.ts'

/** The file names a document whose bytes are missing or damaged. */
export function DocumentGonePage({ frame, file }: { frame: Frame; file: string }) {
  const { t, lang } = followText(frame.lang)
  return (
    <FollowPage
      frame={frame}
      page="file"
      params={{ file }}
      title={t('document.gone')}
      backHref={address('file', lang, { file })}
    >
      <CallUs frame={frame} title={t('document.gone-call')}>
        {t('document.gone-text')}
      </CallUs>
    </FollowPage>
  )
}
