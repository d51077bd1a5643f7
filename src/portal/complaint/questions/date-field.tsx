import { DateInput } from '../../../ui/date-input.tsx'
import type { QuestionProps } from '../asking/question.ts'

interface DateFieldProps extends QuestionProps {
  name: string
  words: 'decision.decided' | 'decision.received' | 'danger.on'
}

/** A date within a page; an error stands under the name of the first field, where the summary leads. */
export function DateField({ name, words, text: { t }, fields, error }: DateFieldProps) {
  return (
    <DateInput
      id={name}
      namePrefix={name}
      fieldset={{ legend: { text: t(words), classes: 'govuk-fieldset__legend--s' } }}
      hint={t(`${words}.hint`)}
      values={{
        day: fields[`${name}-day`],
        month: fields[`${name}-month`],
        year: fields[`${name}-year`],
      }}
      errorMessage={error(`${name}-day`)}
    />
  )
}
