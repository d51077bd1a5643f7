import { Doors } from '../../ui/doors.tsx'
import { address } from '../addresses.ts'
import { GoOnLink } from '../complaint/leaving/go-on-link.tsx'
import { CallUs } from './call-us.tsx'
import { FollowPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { exampleReference } from './fields.tsx'
import { followText } from './text.ts'

/** Two ways into a file, and a third for who has lost both. */
export function StartPage({ frame }: { frame: Frame }) {
  const { t, lang } = followText(frame.lang)
  return (
    <FollowPage frame={frame} page="follow" title={t('start.title')}>
      <p class="govuk-body-l">{t('start.lead')}</p>
      <p class="govuk-body">{t('start.need', { example: exampleReference(frame) })}</p>
      <Doors
        doors={[
          {
            title: t('start.code'),
            text: t('start.code-text'),
            href: address('follow-by-code', lang),
            action: t('start.code-action'),
            isFirst: true,
          },
          {
            title: t('start.number'),
            text: t('start.number-text'),
            href: address('follow-by-number', lang),
            action: t('start.number-action'),
          },
        ]}
      />
      <p class="govuk-body">
        {t('start.list')}{' '}
        <a class="govuk-link" href={address('files-for-others', lang)}>
          {t('start.list-link')}
        </a>
      </p>
      <GoOnLink lang={lang} />
      <CallUs frame={frame} title={t('start.lost')}>
        {t('start.lost-text')}
      </CallUs>
    </FollowPage>
  )
}
