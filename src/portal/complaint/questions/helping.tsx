/** Whoever helps somebody: as what, by whose leave, and who then hears from us. */
import { z } from 'zod'
import { helperCapacities, letterReceivers } from '../../../letterbox/index.ts'
import { emailAddressIn, isEmailAddress } from '../../../platform/email-address.ts'
import { Input } from '../../../ui/input.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import type { Answers } from '../answers.ts'
import type { Question, QuestionProps, Row } from '../asking/question.ts'
import { choice, line, paragraph, refuse } from '../asking/typed.ts'

const shape = {
  'helper-capacity': choice(helperCapacities),
  'helper-organisation': line,
  mandate: choice(['yes', 'later']),
  'person-email': line.transform((typed) => typed && emailAddressIn(typed)),
  'person-telephone': line,
  'person-address': paragraph,
  letters: choice(letterReceivers),
  health: choice(['yes', 'no']),
}

export const helpingForm = z.object(shape).transform((typed, ctx) => {
  const email = typed['person-email']
  if (email && !isEmailAddress(email)) refuse(ctx, 'person-email', 'error.person-email')
  return typed
})

export const helping: Question = {
  id: 'helping',
  isRequired: false,
  fields: Object.keys(shape),
  form: helpingForm,
  Page: HelpingPage,
  rows: (answers, { text: { t } }) => {
    if (answers.capacity !== 'someone-else') return []
    const given: Partial<NonNullable<Answers['helping']>> = answers.helping ?? {}
    const { 'helper-capacity': as, mandate, letters, health } = given
    return [
      { label: 'row.helper-capacity', value: as && t(`helping.${as}`) },
      ...organisationRow(answers),
      { label: 'row.mandate', value: mandate && t(`helping.mandate.${mandate}`) },
      { label: 'row.person-email', value: given['person-email'] },
      { label: 'row.person-telephone', value: given['person-telephone'] },
      { label: 'row.person-address', value: given['person-address'] },
      { label: 'row.letters', value: letters && t(`helping.letters.${letters}`) },
      { label: 'row.health', value: health && t(health) },
    ]
  },
}

function organisationRow({ helping: given }: Answers): Row[] {
  const organisation = given?.['helper-organisation']
  return organisation ? [{ label: 'row.helper-organisation', value: organisation }] : []
}

function HelpingPage(props: QuestionProps) {
  return (
    <>
      <h1 class="govuk-heading-l">{props.text.t('helping.title')}</h1>
      <AboutHelper {...props} />
      <AboutPerson {...props} />
    </>
  )
}

function AboutHelper(props: QuestionProps) {
  const { t } = props.text
  const field = fieldOf(props)
  return (
    <>
      <Radios
        {...field('helper-capacity')}
        fieldset={legend(t('helping.as'))}
        items={helperCapacities.map((value) => ({ value, text: t(`helping.${value}`) }))}
      />
      <Input
        {...field('helper-organisation')}
        label={{ text: t('helping.organisation'), classes: 'govuk-label--s' }}
        autocomplete="organization"
        spellcheck={false}
      />
      <Radios
        {...field('mandate')}
        fieldset={legend(t('helping.mandate'))}
        hint={t('helping.mandate.hint', { days: props.office.limits.mandate.days })}
        items={(['yes', 'later'] as const).map((value) => ({
          value,
          text: t(`helping.mandate.${value}`),
        }))}
      />
    </>
  )
}

function AboutPerson(props: QuestionProps) {
  const { t } = props.text
  const field = fieldOf(props)
  return (
    <>
      <h2 class="govuk-heading-m">{t('helping.person')}</h2>
      <p class="govuk-hint">{t('helping.person.hint')}</p>
      <Input
        {...field('person-email')}
        label={{ text: t('helping.person.email') }}
        type="email"
        spellcheck={false}
      />
      <Input
        {...field('person-telephone')}
        label={{ text: t('helping.person.telephone') }}
        type="tel"
        classes="govuk-input--width-20"
      />
      <Textarea
        {...field('person-address')}
        label={{ text: t('helping.person.address') }}
        rows={4}
        spellcheck={false}
      />
      <Radios
        {...field('letters')}
        fieldset={legend(t('helping.letters'))}
        items={letterReceivers.map((value) => ({ value, text: t(`helping.letters.${value}`) }))}
      />
      <Radios
        {...field('health')}
        classes="govuk-radios--inline"
        fieldset={legend(t('helping.health'))}
        hint={t('helping.health.hint')}
        items={(['yes', 'no'] as const).map((value) => ({ value, text: t(value) }))}
      />
    </>
  )
}

function legend(text: string) {
  return { legend: { text, classes: 'govuk-fieldset__legend--m' } }
}

function fieldOf({ fields, error }: QuestionProps) {
  return (name: keyof typeof shape) => ({ name, value: fields[name], errorMessage: error(name) })
}
