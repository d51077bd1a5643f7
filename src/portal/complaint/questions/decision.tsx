import { z } from 'zod'
import { dayText } from '../../../platform/i18n/dates.ts'
import { Input } from '../../../ui/input.tsx'
import { Radios } from '../../../ui/radios.tsx'
import type { FieldError, Fields, Question, QuestionProps } from '../asking/question.ts'
import { DateField } from './date-field.tsx'
import { choice, dateFields, dateIn, line } from '../asking/typed.ts'

const known = ['yes', 'no', 'unknown'] as const

const shape = {
  ...dateFields('decided'),
  ...dateFields('received'),
  reference: line,
  remedies: choice(known),
  procedure: choice(known),
}

export const decisionForm = z.object(shape).transform((typed, ctx) => ({
  decidedOn: dateIn(typed, 'decided', ctx),
  receivedOn: dateIn(typed, 'received', ctx),
  reference: typed.reference,
  /** It says how to appeal. */
  remedies: typed.remedies,
  /** A judge or a body of appeal deals with it already. */
  procedure: typed.procedure,
}))

export const decision: Question = {
  id: 'decision',
  isRequired: false,
  fields: Object.keys(shape),
  form: decisionForm,
  doubts: doubtsAbout,
  Page: DecisionPage,
  rows: ({ decision: given }, { text: { t, lang } }) => [
    { label: 'row.decided', value: given?.decidedOn && dayText(lang, given.decidedOn) },
    { label: 'row.received', value: given?.receivedOn && dayText(lang, given.receivedOn) },
    { label: 'row.reference', value: given?.reference },
    { label: 'row.remedies', value: given?.remedies && t(`decision.known.${given.remedies}`) },
    { label: 'row.procedure', value: given?.procedure && t(`decision.known.${given.procedure}`) },
  ],
}

/** Nobody got a letter tomorrow, nor before it was written. */
function doubtsAbout(fields: Fields, today: string): FieldError[] {
  const { decidedOn = '', receivedOn = '' } = decisionForm.parse(fields)
  const doubts: FieldError[] = []
  if (decidedOn > today) doubts.push({ field: 'decided-day', words: 'error.decided.date-to-come' })
  if (receivedOn > today)
    doubts.push({ field: 'received-day', words: 'error.received.date-to-come' })
  else if (receivedOn && receivedOn < decidedOn)
    doubts.push({ field: 'received-day', words: 'error.received.before-decided' })
  return doubts
}

function DecisionPage(props: QuestionProps) {
  const { text, fields, error } = props
  return (
    <>
      <h1 class="govuk-heading-l">{text.t('decision.title')}</h1>
      <p class="govuk-body">{text.t('decision.hint')}</p>
      <DateField {...props} name="decided" words="decision.decided" />
      <DateField {...props} name="received" words="decision.received" />
      <Input
        name="reference"
        label={{ text: text.t('decision.reference'), classes: 'govuk-label--s' }}
        hint={text.t('decision.reference.hint')}
        value={fields['reference']}
        errorMessage={error('reference')}
        classes="govuk-input--width-20"
        spellcheck={false}
      />
      {(['remedies', 'procedure'] as const).map((name) => (
        <Radios
          name={name}
          classes="govuk-radios--inline"
          fieldset={{
            legend: { text: text.t(`decision.${name}`), classes: 'govuk-fieldset__legend--s' },
          }}
          value={fields[name]}
          items={known.map((value) => ({ value, text: text.t(`decision.known.${value}`) }))}
        />
      ))}
    </>
  )
}
