import { OfficePage } from '../../ui/office-page.tsx'
import { Table } from '../../ui/table.tsx'
import { momentText } from '../../platform/i18n/dates.ts'
import type { Frame } from '../frame.ts'
import type { SetAsideEnvelope } from '../parts.ts'
import { identityText } from '../text.ts'
import type { IdentityText } from '../text.ts'

const reasons = ['cannot-be-opened', 'not-understood', 'wrong-mailbox', 'no-file', 'fault'] as const

interface SetAsidePageProps {
  frame: Frame
  envelopes: readonly SetAsideEnvelope[]
  timeZone: string
}

/** What could not be opened: that it came, and why it waits; nothing of what is in it. */
export function SetAsidePage({ frame, envelopes, timeZone }: SetAsidePageProps) {
  const text = identityText(frame.lang)
  const { t, lang } = text
  const title = t('set-aside.title')
  const head = ['number', 'kind', 'reference', 'arrived', 'set-aside', 'reason'] as const
  return (
    <OfficePage {...frame} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{t(envelopes.length > 0 ? 'set-aside.intro' : 'set-aside.none')}</p>
      {envelopes.length > 0 && (
        <Table
          scrollLabel={title}
          head={head.map((key) => ({ text: t(`set-aside.${key}`) }))}
          rows={envelopes.map((envelope) => [
            { text: envelope.id, format: 'numeric' },
            { text: t(`set-aside.kind.${envelope.kind}`) },
            { text: envelope.reference ?? '–' },
            { text: momentText(lang, timeZone, envelope.arrivedAt) },
            { text: momentText(lang, timeZone, envelope.setAsideAt) },
            { text: reasonText(text, envelope.reason) },
          ])}
        />
      )}
    </OfficePage>
  )
}

/** A reason that is newer than these words is shown as its code. */
function reasonText({ t }: IdentityText, code: string): string {
  const known = reasons.find((reason) => reason === code)
  return known ? t(`set-aside.reason.${known}`) : code
}
