import { z } from 'zod'
import type { Question } from '../asking/question.ts'
import { paragraph } from '../asking/typed.ts'
import { OwnWords } from './own-words.tsx'

const shape = { wanted: paragraph }
export const wantedForm = z.object(shape).transform(({ wanted: told }) => told)

export const wanted: Question = {
  id: 'wanted',
  isRequired: false,
  fields: Object.keys(shape),
  form: wantedForm,
  Page: (props) => <OwnWords {...props} name="wanted" rows={5} />,
  rows: ({ wanted: told }) => [{ label: 'row.wanted', value: told }],
}
