import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'

interface ButtonProps {
  children: ComponentChildren
  /** Makes it a link that looks like a button. */
  href?: string | undefined
  /** `submit` unless said. */
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
  /** `govuk-button--secondary`, `--warning`, `--inverse`. */
  classes?: string | undefined
  id?: string | undefined
  /** Where scripts run, a second click within a second does nothing. */
  preventDoubleClick?: boolean | undefined
  /** With an arrow, for the one button that begins something. */
  isStartButton?: boolean | undefined
  attributes?: Attributes | undefined
}

export function Button(props: ButtonProps) {
  const { children, isStartButton, href } = props
  const common = {
    class: tokens('govuk-button', props.classes, isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...props.attributes,
    id: props.id,
  }
  const inside = (
    <>
      {isStartButton && typeof children !== 'string' ? <span>{children}</span> : children}
      {isStartButton && <StartIcon />}
    </>
  )
  // The official markup of a link that looks like a button; a script lets the space bar press it.
  const asButton: Attributes = { role: 'button', draggable: false }
  if (href) {
    return (
      <a href={href} {...asButton} {...common}>
        {inside}
      </a>
    )
  }
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value}
      name={props.name}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick?.toString()}
      {...common}
    >
      {inside}
    </button>
  )
}

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  )
}
