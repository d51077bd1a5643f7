import { z } from 'zod'
import { dayText } from '../../../platform/i18n/dates.ts'
import { InsetText } from '../../../ui/inset-text.tsx'
import { callLink, Linked } from '../../../ui/linked.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import type { Question, QuestionProps } from '../asking/question.ts'
import { choice, dateFields, dateIn, paragraph } from '../asking/typed.ts'
import { DateField } from './date-field.tsx'

const shape = {
  danger: choice(['yes', 'no']),
  'danger-what': paragraph,
  ...dateFields('danger-on'),
}

export const dangerForm = z.object(shape).transform((typed, ctx) => {
  if (typed.danger === 'no') return { is: typed.danger }
  const what = typed['danger-what']
  const on = dateIn(typed, 'danger-on', ctx)
  return { is: typed.danger ?? (what || on ? ('yes' as const) : undefined), what, on }
})

export const danger: Question = {
  id: 'danger',
  isRequired: false,
  fields: Object.keys(shape),
  form: dangerForm,
  Page: DangerPage,
  rows: ({ danger: told }, { text }) => [
    { label: 'row.danger', value: told?.is && text.t(told.is) },
    ...(told?.is === 'yes'
      ? [
          { label: 'row.danger-what' as const, value: told.what },
          { label: 'row.danger-on' as const, value: told.on && dayText(text.lang, told.on) },
        ]
      : []),
  ],
}

function DangerPage(props: QuestionProps) {
  const { text, fields, error, office } = props
  const { telephone } = office.contact
  return (
    <Radios
      name="danger"
      fieldset={{
        legend: {
          text: text.t('danger.title'),
          classes: 'govuk-fieldset__legend--l',
          isPageHeading: true,
        },
      }}
      hint={text.t('danger.hint')}
      value={fields['danger']}
      items={[
        {
          value: 'yes',
          text: text.t('yes'),
          conditional: (
            <>
              <Textarea
                name="danger-what"
                label={{ text: text.t('danger.what'), classes: 'govuk-label--s' }}
                rows={4}
                value={fields['danger-what']}
                errorMessage={error('danger-what')}
              />
              <DateField {...props} name="danger-on" words="danger.on" />
              <InsetText>
                <Linked links={[callLink(telephone)]}>
                  {text.t('danger.call', {
                    telephone: telephone.display,
                    days: office.limits.urgent.days,
                  })}
                </Linked>
              </InsetText>
            </>
          ),
        },
        { value: 'no', text: text.t('no') },
      ]}
    />
  )
}
