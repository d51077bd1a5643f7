import { SummaryList } from '../../ui/summary-list.tsx'
import type { CaseworkText } from '../text.ts'
import type { ShownFile } from './shown-file.ts'

/** What was found per standard of good administration. Nothing where nothing was. */
export function Findings({ text: { t }, file }: { text: CaseworkText; file: ShownFile }) {
  const findings = Object.entries(file.state.course.findings)
  if (findings.length === 0) return null
  return (
    <section aria-labelledby="findings">
      <h2 class="govuk-heading-m" id="findings">
        {t('findings.title')}
      </h2>
      <SummaryList
        classes="o-dense"
        rows={findings.map(([standard, finding]) => ({
          key: file.labels.standard(standard),
          value: t(`finding.${finding}`),
        }))}
      />
    </section>
  )
}
