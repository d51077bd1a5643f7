import { TextLines } from '../../ui/text-lines.tsx'
import type { Rule } from './rule-of-clock.ts'
import type { ClockText } from './text.ts'

/** How sure a rule is, and where it comes from: written in English in the office's folder. */
export function RuleWords({ text: { t }, rule }: { text: ClockText; rule: Rule }) {
  const { certainty, source, note } = rule
  return (
    <>
      {t(`certainty.${certainty}`)}{' '}
      <span lang="en">
        <TextLines lines={[source, ...(note ? [note] : [])]} />
      </span>
    </>
  )
}
