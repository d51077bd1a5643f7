import { momentText } from '../../platform/i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { address } from '../addresses.ts'
import { PortalPage } from '../layout.tsx'
import type { Frame } from './frame.tsx'
import { followText } from './text.ts'

interface SentPageProps {
  frame: Frame
  file: string
  sentAt: Date
}

export function SentPage({ frame, file, sentAt }: SentPageProps) {
  const { t, lang } = followText(frame.lang)
  const when = momentText(lang, frame.office.timeZone, sentAt)
  return (
    <PortalPage {...frame} page="message-sent" params={{ file }} title={t('sent.title')}>
      <Panel title={t('sent.title')}>{t('sent.when', { when })}</Panel>
      <p class="govuk-body">{t('sent.next')}</p>
      <Button href={address('file', lang, { file })}>{t('file.back')}</Button>
    </PortalPage>
  )
}
