import { z } from 'zod'
import { Radios } from '../../../ui/radios.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import type { Question, QuestionProps } from '../asking/question.ts'
import { choice, paragraph } from '../asking/typed.ts'

const answers = ['yes', 'no', 'cannot'] as const

const shape = { told: choice(answers), asked: paragraph, answer: paragraph }

export const askedServiceForm = z.object(shape).transform(({ told, asked, answer }) => {
  const said = told ?? (asked || answer ? ('yes' as const) : undefined)
  return said === 'yes' ? { told: said, asked, answer } : { told: said }
})

export const askedService: Question = {
  id: 'asked-service',
  isRequired: false,
  fields: Object.keys(shape),
  form: askedServiceForm,
  Page: AskedServicePage,
  rows: ({ askedService: given }, { text }) => [
    { label: 'row.asked-service', value: given?.told && text.t(`asked-service.${given.told}`) },
    ...(given?.told === 'yes'
      ? [
          { label: 'row.asked' as const, value: given.asked },
          { label: 'row.answer' as const, value: given.answer },
        ]
      : []),
  ],
}

function AskedServicePage(props: QuestionProps) {
  const { text, fields } = props
  return (
    <Radios
      name="told"
      fieldset={{
        legend: {
          text: text.t('asked-service.title'),
          classes: 'govuk-fieldset__legend--l',
          isPageHeading: true,
        },
      }}
      value={fields['told']}
      items={answers.map((value) => ({
        value,
        text: text.t(`asked-service.${value}`),
        conditional: value === 'yes' && (
          <>
            <Said {...props} name="asked" />
            <Said {...props} name="answer" />
          </>
        ),
      }))}
    />
  )
}

function Said(props: QuestionProps & { name: 'asked' | 'answer' }) {
  const { name, text, fields, error } = props
  return (
    <Textarea
      name={name}
      label={{ text: text.t(`asked-service.${name}`), classes: 'govuk-label--s' }}
      hint={text.t(`asked-service.${name}.hint`)}
      rows={5}
      value={fields[name]}
      errorMessage={error(name)}
    />
  )
}
