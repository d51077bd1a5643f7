/**
 * What every question with one control shares: its group, label, hint and error, and the ids by
 * which the control says that the hint and the error belong to it.
 */
import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'
import { ErrorMessage } from './error-message.tsx'
import { Hint } from './hint.tsx'
import { Label, type LabelOptions } from './label.tsx'

export interface FormGroupOptions {
  classes?: string | undefined
  attributes?: Attributes | undefined
}

/** The options that Input, Textarea, Select, FileUpload and CharacterCount have in common. */
export interface FieldOptions {
  name: string
  /** The same as `name` unless said. */
  id?: string | undefined
  label: LabelOptions
  hint?: ComponentChildren
  /** What is wrong with the answer. Present means: shown as an error. */
  errorMessage?: ComponentChildren
  /** Ids of further texts that describe the control. */
  describedBy?: string | undefined
  formGroup?: FormGroupOptions | undefined
  classes?: string | undefined
  disabled?: boolean | undefined
  attributes?: Attributes | undefined
}

interface FormGroupProps extends FormGroupOptions {
  hasError: boolean
  children: ComponentChildren
}

export function FormGroup({ hasError, classes, attributes, children }: FormGroupProps) {
  const names = tokens('govuk-form-group', hasError && 'govuk-form-group--error', classes)
  return (
    <div class={names} {...attributes}>
      {children}
    </div>
  )
}

interface FieldProps {
  field: FieldOptions
  children: ComponentChildren
}

/** The group of a control, which comes as the children. */
export function Field({ field, children }: FieldProps) {
  const id = idOf(field)
  return (
    <FormGroup hasError={Boolean(field.errorMessage)} {...field.formGroup}>
      <Label {...field.label} for={id} />
      <Explanations id={id} hint={field.hint} errorMessage={field.errorMessage} />
      {children}
    </FormGroup>
  )
}

interface ExplanationsProps {
  id: string
  hint?: ComponentChildren
  errorMessage?: ComponentChildren
}

/** Hint and error, under the ids that `describedBy` lists. */
export function Explanations({ id, hint, errorMessage }: ExplanationsProps) {
  return (
    <>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {errorMessage && <ErrorMessage id={`${id}-error`}>{errorMessage}</ErrorMessage>}
    </>
  )
}

export function idOf({ id, name }: { id?: string | undefined; name: string }): string {
  return id ?? name
}

/** The ids, for `aria-describedby`, of all that explains the control `id`. */
export function describedBy(
  id: string,
  about: { describedBy?: string | undefined; hint?: unknown; errorMessage?: unknown },
): string | undefined {
  return tokens(
    about.describedBy,
    Boolean(about.hint) && `${id}-hint`,
    Boolean(about.errorMessage) && `${id}-error`,
  )
}
