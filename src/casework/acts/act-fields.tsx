import { DateInput } from '../../ui/date-input.tsx'
import { Radios } from '../../ui/radios.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import type { CaseworkText } from '../text.ts'
import type { Field } from './act.ts'
import { typedDay } from './typed.ts'

interface ActFieldsProps {
  text: CaseworkText
  fields: readonly Field[]
  typed: Readonly<Record<string, string>>
  problems: Readonly<Record<string, string>>
}

export function ActFields({ text, fields, typed, problems }: ActFieldsProps) {
  return (
    <>
      {fields.map((field) => (
        <ActField text={text} field={field} typed={typed} problem={problems[field.name]} />
      ))}
    </>
  )
}

/** Where the summary of errors leads to. */
export function fieldHref({ kind, name }: Field): string {
  return kind === 'day' ? `#${name}-day` : `#${name}`
}

interface ActFieldProps {
  text: CaseworkText
  field: Field
  typed: Readonly<Record<string, string>>
  problem: string | undefined
}

function ActField({ text: { t }, field, typed, problem }: ActFieldProps) {
  const { name, hint } = field
  const label = field.isOptional ? t('act.optional', { label: t(field.label) }) : t(field.label)
  const common = { hint: hint && t(hint), errorMessage: problem }
  const legend = { legend: { text: label, classes: 'govuk-fieldset__legend--s' } }
  const value = typed[name] ?? ''
  switch (field.kind) {
    case 'choice':
      return (
        <Radios
          name={name}
          fieldset={legend}
          classes="govuk-radios--small"
          items={field.options}
          value={value}
          {...common}
        />
      )
    case 'list':
      return (
        <Select
          name={name}
          label={{ text: label, classes: 'govuk-label--s' }}
          items={[{ value: '', text: t('act.choose') }, ...field.options]}
          value={value}
          {...common}
        />
      )
    case 'day':
      return (
        <DateInput
          id={name}
          namePrefix={name}
          fieldset={legend}
          values={typedDay(name, typed)}
          {...common}
        />
      )
    case 'text':
      return (
        <Textarea
          name={name}
          label={{ text: label, classes: 'govuk-label--s' }}
          rows={field.isOptional ? 3 : 6}
          value={value}
          {...common}
        />
      )
  }
}
