import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'
import { Field, type FieldOptions, describedBy, idOf } from './form-group.tsx'

interface InputProps extends FieldOptions {
  /** `text` unless said. */
  type?: 'text' | 'email' | 'tel' | 'password' | 'number' | 'search' | 'date' | 'url' | undefined
  value?: string | undefined
  /** `numeric` for codes and numbers, `email`, `tel`. */
  inputmode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'search' | 'url' | undefined
  autocomplete?: string | undefined
  autocapitalize?: 'none' | 'characters' | 'words' | 'sentences' | undefined
  spellcheck?: boolean | undefined
  pattern?: string | undefined
  /** Shown joined to the control, such as `€`; not read out. */
  prefix?: ComponentChildren
  suffix?: ComponentChildren
}

/** One line of text. Widths by `classes`: `govuk-input--width-2` … `-30`, `govuk-!-width-one-half`. */
export function Input(props: InputProps) {
  const { prefix, suffix } = props
  return (
    <Field field={props}>
      {prefix || suffix ? (
        <div class="govuk-input__wrapper">
          {prefix && <Affix side="prefix">{prefix}</Affix>}
          <Control {...props} />
          {suffix && <Affix side="suffix">{suffix}</Affix>}
        </div>
      ) : (
        <Control {...props} />
      )}
    </Field>
  )
}

/** The bare control of an Input whose label stands elsewhere. */
function Control(props: InputProps) {
  const id = idOf(props)
  // Apart, because Preact's types know them for some of the types only.
  const typing: Attributes = {
    type: props.type ?? 'text',
    autocomplete: props.autocomplete,
    autocapitalize: props.autocapitalize,
    pattern: props.pattern,
    inputmode: props.inputmode,
    spellcheck: props.spellcheck,
    // Who writes from right to left sees it so.
    dir: isWords(props.type) ? 'auto' : undefined,
  }
  return (
    <input
      class={tokens(
        'govuk-input',
        props.classes,
        Boolean(props.errorMessage) && 'govuk-input--error',
      )}
      id={id}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={describedBy(id, props)}
      {...typing}
      {...props.attributes}
    />
  )
}

function isWords(type: InputProps['type']): boolean {
  return type === undefined || type === 'text' || type === 'search'
}

function Affix({ side, children }: { side: 'prefix' | 'suffix'; children: ComponentChildren }) {
  return (
    <div class={`govuk-input__${side}`} aria-hidden="true">
      {children}
    </div>
  )
}
