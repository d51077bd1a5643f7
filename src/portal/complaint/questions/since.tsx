import { z } from 'zod'
import type { Question, QuestionProps } from '../asking/question.ts'
import { line } from '../asking/typed.ts'
import { OwnWords } from './own-words.tsx'

const shape = { since: line }
export const sinceForm = z.object(shape).transform(({ since: told }) => told)

export const since: Question = {
  id: 'since',
  isRequired: false,
  fields: Object.keys(shape),
  form: sinceForm,
  Page: SincePage,
  rows: ({ since: told }) => [{ label: 'row.since', value: told }],
}

/** With the rule that the office applies, and to what it does not. */
function SincePage(props: QuestionProps) {
  const { years } = props.office.limits.factsNoOlderThan
  return (
    <>
      <OwnWords {...props} name="since" />
      <p class="govuk-body">{props.text.t('since.rule', { years })}</p>
    </>
  )
}
