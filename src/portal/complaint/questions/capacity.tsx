import { z } from 'zod'
import { Radios } from '../../../ui/radios.tsx'
import type { Question, QuestionProps } from '../asking/question.ts'
import { choice } from '../asking/typed.ts'

export const whom = ['self', 'group', 'someone-else', 'association', 'company'] as const

/** What may be so of a person, and stands in nobody's way. */
const situations = ['minor', 'under-administration', 'deprived-of-liberty', 'heir'] as const

const hinted = ['group', 'someone-else'] as const

const shape = { capacity: choice(whom), situation: choice([...situations, 'none']) }

/** For whom it is. */
export const capacityForm = z.object(shape).transform(({ capacity }) => capacity)

/** What is so of that person; of an organisation nothing is. */
export const situationForm = z.object(shape).transform(({ capacity, situation }) => {
  const isPerson = capacity !== 'association' && capacity !== 'company'
  return isPerson && situation !== 'none' ? situation : undefined
})

export const capacity: Question = {
  id: 'capacity',
  isRequired: false,
  fields: Object.keys(shape),
  form: capacityForm,
  Page: CapacityPage,
  rows: ({ capacity: chosen, situation }, { text }) => [
    { label: 'row.capacity', value: chosen && text.t(`capacity.${chosen}`) },
    ...(situation
      ? [{ label: 'row.situation' as const, value: text.t(`situation.${situation}`) }]
      : []),
  ],
}

function CapacityPage({ text: { t }, fields }: QuestionProps) {
  const isHinted = (value: (typeof whom)[number]) => hinted.find((each) => each === value)
  return (
    <>
      <h1 class="govuk-heading-l">{t('capacity.title')}</h1>
      <Radios
        name="capacity"
        fieldset={{ legend: { text: t('capacity.title'), classes: 'govuk-visually-hidden' } }}
        value={fields['capacity']}
        items={whom.map((value) => {
          const hint = isHinted(value)
          return {
            value,
            text: t(`capacity.${value}`),
            hint: hint && t(`capacity.${hint}.hint`),
          }
        })}
      />
      <Radios
        name="situation"
        fieldset={{
          legend: { text: t('situation.title'), classes: 'govuk-fieldset__legend--m' },
        }}
        hint={t('situation.hint')}
        value={fields['situation']}
        items={[
          ...situations.map((value) => ({ value, text: t(`situation.${value}`) })),
          { divider: t('or') },
          { value: 'none', text: t('situation.none') },
        ]}
      />
    </>
  )
}
