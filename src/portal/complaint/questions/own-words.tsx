/** A question that is answered in the person's own words: one field under the page's heading. */
import { Input } from '../../../ui/input.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import type { QuestionProps } from '../asking/question.ts'

interface OwnWordsProps extends QuestionProps {
  name: 'what-happened' | 'since' | 'wanted' | 'not-to-mention'
  /** One line without. */
  rows?: number
}

export function OwnWords({ name, rows, text: { t }, fields, error }: OwnWordsProps) {
  const field = {
    name,
    label: { text: t(`${name}.title`), classes: 'govuk-label--l', isPageHeading: true },
    hint: t(`${name}.hint`),
    value: fields[name],
    errorMessage: error(name),
  }
  return rows ? <Textarea {...field} rows={rows} /> : <Input {...field} />
}
