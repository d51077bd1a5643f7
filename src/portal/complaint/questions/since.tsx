import { z } from 'zod'
import type { Question } from '../asking/question.ts'
import { line } from '../asking/typed.ts'
import { OwnWords } from './own-words.tsx'

const shape = { since: line }
export const sinceForm = z.object(shape).transform(({ since: told }) => told)

export const since: Question = {
  id: 'since',
  isRequired: false,
  fields: Object.keys(shape),
  form: sinceForm,
  Page: (props) => <OwnWords {...props} name="since" />,
  rows: ({ since: told }) => [{ label: 'row.since', value: told }],
}
