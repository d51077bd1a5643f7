import { tokens } from './attributes.ts'
import { Field, type FieldOptions, describedBy, idOf } from './form-group.tsx'

export interface TextareaProps extends FieldOptions {
  value?: string | undefined
  /** Five lines unless said. */
  rows?: number | undefined
  spellcheck?: boolean | undefined
  autocomplete?: string | undefined
}

export function Textarea(props: TextareaProps) {
  return (
    <Field field={props}>
      <TextareaControl {...props} />
    </Field>
  )
}

/** Who writes from right to left sees it so. */
export function TextareaControl(props: TextareaProps) {
  const id = idOf(props)
  const error = Boolean(props.errorMessage) && 'govuk-textarea--error'
  return (
    <textarea
      class={tokens('govuk-textarea', error, props.classes)}
      id={id}
      name={props.name}
      rows={props.rows ?? 5}
      spellcheck={props.spellcheck}
      disabled={props.disabled}
      aria-describedby={describedBy(id, props)}
      autocomplete={props.autocomplete}
      dir="auto"
      {...props.attributes}
      value={props.value}
    />
  )
}
