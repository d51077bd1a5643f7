/**
 * What Radios and Checkboxes share: the group around the answers, and one answer with its hint
 * and with what is asked further when it is chosen.
 */
import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'
import { Fieldset, type FieldsetOptions } from './fieldset.tsx'
import { Explanations, FormGroup, type FormGroupOptions, describedBy } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'

export interface Choice {
  value: string | number
  text: ComponentChildren
  hint?: ComponentChildren
  /** Otherwise decided by the group's `value` or `values`. */
  checked?: boolean | undefined
  disabled?: boolean | undefined
  /** Otherwise the group's name and, from the second on, a number. */
  id?: string | undefined
  /** What is asked further when this is chosen. Without scripts it is always shown. */
  conditional?: ComponentChildren
  label?: { classes?: string | undefined; attributes?: Attributes | undefined } | undefined
  attributes?: Attributes | undefined
}

/** A word between the answers, such as "or". */
export interface Divider {
  divider: string
}

/** Absent where a condition says so: `isAdult && { value: … }`. */
export type Absent = false | null | undefined

export interface ChoicesOptions {
  name: string
  /** The same as `name` unless said. The first answer has it as its id, for the error summary. */
  idPrefix?: string | undefined
  fieldset?: FieldsetOptions | undefined
  hint?: ComponentChildren
  errorMessage?: ComponentChildren
  formGroup?: FormGroupOptions | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

type Kind = 'radios' | 'checkboxes'

interface ChoicesProps {
  kind: Kind
  group: ChoicesOptions
  children: ComponentChildren
}

export function Choices({ kind, group, children }: ChoicesProps) {
  const id = group.idPrefix ?? group.name
  const { hint, errorMessage, fieldset } = group
  const inside = (
    <>
      <Explanations id={id} hint={hint} errorMessage={errorMessage} />
      <div
        class={tokens(`govuk-${kind}`, group.classes)}
        {...group.attributes}
        data-module={`govuk-${kind}`}
      >
        {children}
      </div>
    </>
  )
  return (
    <FormGroup hasError={Boolean(errorMessage)} {...group.formGroup}>
      {fieldset ? (
        <Fieldset {...fieldset} describedBy={describedBy(id, { ...fieldset, hint, errorMessage })}>
          {inside}
        </Fieldset>
      ) : (
        inside
      )}
    </FormGroup>
  )
}

interface ChoiceInputProps {
  kind: Kind
  id: string
  name: string
  choice: Choice
  isChecked: boolean
  /** Ids of texts outside the answer that describe it. */
  describedBy?: string | undefined
  behaviour?: string | undefined
}

export function ChoiceInput(props: ChoiceInputProps) {
  const { kind, id, name, choice, isChecked } = props
  const hintId = choice.hint ? `${id}-item-hint` : undefined
  const conditionalId = choice.conditional ? `conditional-${id}` : undefined
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={choice.value}
          checked={isChecked}
          disabled={choice.disabled}
          data-aria-controls={conditionalId}
          data-behaviour={props.behaviour}
          aria-describedby={tokens(props.describedBy, hintId)}
          {...choice.attributes}
        />
        <Label
          text={choice.text}
          classes={tokens(`govuk-${kind}__label`, choice.label?.classes)}
          attributes={choice.label?.attributes}
          for={id}
        />
        {choice.hint && (
          <Hint id={hintId} classes={`govuk-${kind}__hint`}>
            {choice.hint}
          </Hint>
        )}
      </div>
      {choice.conditional && (
        <div
          class={tokens(
            `govuk-${kind}__conditional`,
            !isChecked && `govuk-${kind}__conditional--hidden`,
          )}
          id={conditionalId}
        >
          {choice.conditional}
        </div>
      )}
    </>
  )
}

/** The first answer's id bears no number, so that the error summary can link to the group's name. */
export function choiceId(prefix: string, index: number, id: string | undefined): string {
  return id ?? (index === 0 ? prefix : `${prefix}-${index + 1}`)
}
