import { OfficePage } from '../../ui/office-page.tsx'
import { Table } from '../../ui/table.tsx'
import { momentText } from '../../platform/i18n/dates.ts'
import type { Frame } from '../frame.ts'
import type { SetAsideEnvelope } from '../parts.ts'
import { identityText } from '../text.ts'

interface SetAsidePageProps {
  frame: Frame
  envelopes: readonly SetAsideEnvelope[]
  timeZone: string
}

/** What could not be opened: that it came, and why it waits; nothing of what is in it. */
export function SetAsidePage({ frame, envelopes, timeZone }: SetAsidePageProps) {
  const { t, lang } = identityText(frame.lang)
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
            { text: <code>{envelope.reason}</code> },
          ])}
        />
      )}
    </OfficePage>
  )
}
