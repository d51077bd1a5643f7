import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'
import { Fieldset, type FieldsetOptions } from './fieldset.tsx'
import { Explanations, FormGroup, type FormGroupOptions, describedBy } from './form-group.tsx'
import { Input } from './input.tsx'
import { useWords } from './language.ts'

const all = ['day', 'month', 'year'] as const
type Part = (typeof all)[number]

interface DateInputProps {
  id: string
  /** Puts `<prefix>-` before the names `day`, `month` and `year`. */
  namePrefix?: string | undefined
  /** Day, month and year unless said: `['month', 'year']` where nobody knows the day. */
  parts?: readonly Part[] | undefined
  values?: Partial<Record<Part, string | undefined>> | undefined
  /** The parts that are wrong; all of them where `errorMessage` says so and none is named. */
  wrong?: readonly Part[] | undefined
  /** `bday` gives each part its own `autocomplete`. */
  autocomplete?: 'bday' | undefined
  fieldset?: FieldsetOptions | undefined
  hint?: ComponentChildren
  errorMessage?: ComponentChildren
  formGroup?: FormGroupOptions | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

/** A date in three parts, day first. The first part has the id `<id>-day`, for the error summary. */
export function DateInput(props: DateInputProps) {
  const { id, fieldset, hint, errorMessage } = props
  const inside = (
    <>
      <Explanations id={id} hint={hint} errorMessage={errorMessage} />
      <div class={tokens('govuk-date-input', props.classes)} {...props.attributes} id={id}>
        {(props.parts ?? all).map((part) => (
          <DatePart {...props} part={part} />
        ))}
      </div>
    </>
  )
  return (
    <FormGroup hasError={Boolean(errorMessage)} {...props.formGroup}>
      {fieldset ? (
        <Fieldset
          {...fieldset}
          isGroup
          describedBy={describedBy(id, { ...fieldset, hint, errorMessage })}
        >
          {inside}
        </Fieldset>
      ) : (
        inside
      )}
    </FormGroup>
  )
}

function DatePart(props: DateInputProps & { part: Part }) {
  const { t } = useWords()
  const { id, part, namePrefix, values, errorMessage } = props
  const isWrong = props.wrong?.length ? props.wrong.includes(part) : Boolean(errorMessage)
  return (
    <div class="govuk-date-input__item">
      <Input
        label={{ text: t(part), classes: 'govuk-date-input__label' }}
        id={`${id}-${part}`}
        name={namePrefix ? `${namePrefix}-${part}` : part}
        value={values?.[part]}
        inputmode="numeric"
        autocomplete={props.autocomplete && `${props.autocomplete}-${part}`}
        classes={tokens(
          'govuk-date-input__input',
          isWrong && 'govuk-input--error',
          part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
        )}
      />
    </div>
  )
}
