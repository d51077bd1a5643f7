import { z } from 'zod'
import { Radios } from '../../../ui/radios.tsx'
import type { Question, QuestionProps } from '../asking/question.ts'
import { choice } from '../asking/typed.ts'

const answers = ['yes', 'no'] as const

const shape = { 'may-transfer': choice(answers) }
export const mayTransferForm = z.object(shape).transform((typed) => typed['may-transfer'])

export const mayTransfer: Question = {
  id: 'may-transfer',
  isRequired: false,
  fields: Object.keys(shape),
  form: mayTransferForm,
  Page: MayTransferPage,
  rows: ({ mayTransfer: said }, { text }) => [
    { label: 'row.may-transfer', value: said && text.t(`may-transfer.${said}`) },
  ],
}

function MayTransferPage({ text: { t }, fields }: QuestionProps) {
  return (
    <Radios
      name="may-transfer"
      fieldset={{
        legend: {
          text: t('may-transfer.title'),
          classes: 'govuk-fieldset__legend--l',
          isPageHeading: true,
        },
      }}
      hint={t('may-transfer.hint')}
      value={fields['may-transfer']}
      items={answers.map((value) => ({ value, text: t(`may-transfer.${value}`) }))}
    />
  )
}
