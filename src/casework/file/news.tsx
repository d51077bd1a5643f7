import { NotificationBanner } from '../../ui/notification-banner.tsx'
import type { RecordedEvent } from '../store-rows.ts'
import type { CaseworkText } from '../text.ts'
import { History } from './history.tsx'
import type { ShownFile } from './shown-file.ts'

interface NewsProps {
  text: CaseworkText
  file: ShownFile
  events: readonly RecordedEvent[]
  timeZone: string
}

/** Somebody was quicker: what happened in the file since the page was opened. */
export function News({ text, file, events, timeZone }: NewsProps) {
  const { t } = text
  return (
    <NotificationBanner role="alert">
      <p class="govuk-notification-banner__heading">{t('stale.title')}</p>
      <History text={text} file={file} events={events} timeZone={timeZone} />
      <p class="govuk-body">{t('stale.body')}</p>
    </NotificationBanner>
  )
}
