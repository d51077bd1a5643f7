import { momentText } from '../../platform/i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { address } from '../addresses.ts'
import { PortalPage } from '../layout.tsx'
import type { Sent } from './followed.ts'
import type { Frame } from './frame.tsx'
import { followText } from './text.ts'

interface SentPageProps {
  frame: Frame
  file: string
  sent: Sent
}

export function SentPage({ frame, file, sent: { at, wish } }: SentPageProps) {
  const { t, lang } = followText(frame.lang)
  const { office } = frame
  const when = momentText(lang, office.timeZone, new Date(at))
  const days = office.limits.acknowledgement.workingDays
  return (
    <PortalPage {...frame} page="message-sent" params={{ file }} title={t('sent.title')}>
      <Panel title={t('sent.title')}>{t('sent.when', { when })}</Panel>
      <p class="govuk-body">{wish ? t(`sent.next.${wish}`, { days }) : t('sent.next')}</p>
      <Button href={address('file', lang, { file })}>{t('file.back')}</Button>
    </PortalPage>
  )
}
