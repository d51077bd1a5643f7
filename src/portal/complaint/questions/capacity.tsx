import { z } from 'zod'
import { Radios } from '../../../ui/radios.tsx'
import type { Question, QuestionProps } from '../asking/question.ts'
import { choice } from '../asking/typed.ts'

const capacities = ['self', 'association', 'company', 'someone-else'] as const

const shape = { capacity: choice(capacities) }
export const capacityForm = z.object(shape).transform(({ capacity }) => capacity)

export const capacity: Question = {
  id: 'capacity',
  isRequired: false,
  fields: Object.keys(shape),
  form: capacityForm,
  Page: CapacityPage,
  rows: ({ capacity: chosen }, { text }) => [
    { label: 'row.capacity', value: chosen && text.t(`capacity.${chosen}`) },
  ],
}

function CapacityPage({ text: { t }, fields }: QuestionProps) {
  return (
    <Radios
      name="capacity"
      fieldset={{
        legend: {
          text: t('capacity.title'),
          classes: 'govuk-fieldset__legend--l',
          isPageHeading: true,
        },
      }}
      value={fields['capacity']}
      items={capacities.map((value) => ({
        value,
        text: t(`capacity.${value}`),
        hint: value === 'someone-else' && t('capacity.someone-else.hint'),
      }))}
    />
  )
}
