/** While the office is still at work on what is to be shown. Nothing reloads by itself. */
import { momentText } from '../../platform/i18n/dates.ts'
import { formatReference } from '../../platform/office/index.ts'
import { Button } from '../../ui/button.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { address } from '../addresses.ts'
import { CallUs } from './call-us.tsx'
import type { Open } from './followed.ts'
import { FollowPage } from './frame.tsx'
import type { Frame } from './frame.tsx'
import { LeaveForm } from './leave-form.tsx'
import { followText } from './text.ts'

interface WaitingProps {
  frame: Frame
  file: string
}

/** By which way somebody came in: their complaint may not be registered yet, or their session has nothing sealed for it. */
export function WaitingPage(props: RegisteringProps) {
  return props.open.access.kind === 'session' ? (
    <OpeningPage {...props} />
  ) : (
    <RegisteringPage {...props} />
  )
}

/** The number was right, and the office has not sealed the file for this session yet. */
function OpeningPage({ frame, file }: WaitingProps) {
  const { t, lang } = followText(frame.lang)
  return (
    <FollowPage frame={frame} page="file" params={{ file }} title={t('opening.title')}>
      <p class="govuk-body">{t('opening.text')}</p>
      <Button href={address('file', lang, { file })}>{t('opening.again')}</Button>
      <LeaveForm frame={frame} file={file} />
    </FollowPage>
  )
}

interface RegisteringProps extends WaitingProps {
  open: Open
  lodgedAt: Date
}

/** The complaint lies in the letterbox and nobody has opened it yet. */
function RegisteringPage({ frame, file, open, lodgedAt }: RegisteringProps) {
  const { t, lang } = followText(frame.lang)
  const { office } = frame
  const when = momentText(lang, office.timeZone, lodgedAt)
  const reference = formatReference(office, open.reference)
  return (
    <FollowPage frame={frame} page="file" params={{ file }} title={t('registering.title')}>
      <p class="govuk-body">{t('registering.text', { when })}</p>
      <p class="govuk-body">{t('registering.then')}</p>
      <p class="govuk-body">{t('registering.safe')}</p>
      <SummaryList rows={[{ key: t('file.reference'), value: reference }]} />
      <Button href={address('file', lang, { file })}>{t('opening.again')}</Button>
      <CallUs frame={frame} title={t('file.talk')}>
        {t('file.talk-text')}
      </CallUs>
      <LeaveForm frame={frame} file={file} />
    </FollowPage>
  )
}
