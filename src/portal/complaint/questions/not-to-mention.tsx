import { z } from 'zod'
import type { Question } from '../asking/question.ts'
import { paragraph } from '../asking/typed.ts'
import { OwnWords } from './own-words.tsx'

const shape = { 'not-to-mention': paragraph }
export const notToMentionForm = z.object(shape).transform((typed) => typed['not-to-mention'])

export const notToMention: Question = {
  id: 'not-to-mention',
  isRequired: false,
  fields: Object.keys(shape),
  form: notToMentionForm,
  Page: (props) => <OwnWords {...props} name="not-to-mention" rows={5} />,
  rows: ({ notToMention: told }) => [{ label: 'row.not-to-mention', value: told }],
}
