import type { MailboxView } from '../../letterbox/index.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { Frame } from './frame.tsx'
import { followText } from './text.ts'

interface OutcomeListProps {
  frame: Frame
  view: MailboxView
}

export function OutcomeList({ frame, view: { outcome } }: OutcomeListProps) {
  const { t } = followText(frame.lang)
  if (!outcome) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('file.outcome')}</h2>
      <SummaryList
        rows={[
          { key: t('outcome.assessment'), value: t(`assessment.${outcome.assessment}`) },
          { key: t('outcome.result'), value: t(`result.${outcome.result ?? 'open'}`) },
        ]}
      />
    </>
  )
}
