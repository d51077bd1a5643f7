import { type Attributes, tokens } from './attributes.ts'
import { Field, type FieldOptions, describedBy, idOf } from './form-group.tsx'

interface SelectOption {
  /** The text itself unless said. */
  value?: string | number | undefined
  text: string
  selected?: boolean | undefined
  disabled?: boolean | undefined
  attributes?: Attributes | undefined
}

interface SelectProps extends FieldOptions {
  items: readonly SelectOption[]
  /** The value of the chosen option. */
  value?: string | number | undefined
}

export function Select(props: SelectProps) {
  const id = idOf(props)
  const error = Boolean(props.errorMessage) && 'govuk-select--error'
  return (
    <Field field={props}>
      <select
        class={tokens('govuk-select', props.classes, error)}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props)}
        {...props.attributes}
      >
        {props.items.map((option) => (
          <option
            value={option.value}
            selected={isChosen(option, props.value)}
            disabled={option.disabled}
            {...option.attributes}
          >
            {option.text}
          </option>
        ))}
      </select>
    </Field>
  )
}

function isChosen(option: SelectOption, value: string | number | undefined): boolean {
  if (option.selected !== undefined) return option.selected
  return value !== undefined && value !== '' && (option.value ?? option.text) === value
}
