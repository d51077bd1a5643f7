import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'

/** `classes`: `govuk-fieldset__legend--s`, `--m`, `--l` or `--xl`; `isPageHeading` makes it the h1. */
interface LegendOptions {
  text: ComponentChildren
  classes?: string | undefined
  isPageHeading?: boolean | undefined
}

export interface FieldsetOptions {
  legend?: LegendOptions | undefined
  describedBy?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

interface FieldsetProps extends FieldsetOptions {
  /** Of text controls: without the role, JAWS does not say what describes them. */
  isGroup?: boolean | undefined
  children?: ComponentChildren
}

/** Several controls that answer one question, and the question. */
export function Fieldset(props: FieldsetProps) {
  const { legend, describedBy, classes, isGroup, attributes, children } = props
  return (
    <fieldset
      class={tokens('govuk-fieldset', classes)}
      role={isGroup ? 'group' : undefined}
      aria-describedby={describedBy}
      {...attributes}
    >
      {legend?.text && (
        <legend class={tokens('govuk-fieldset__legend', legend.classes)}>
          {legend.isPageHeading ? (
            <h1 class="govuk-fieldset__heading">{legend.text}</h1>
          ) : (
            legend.text
          )}
        </legend>
      )}
      {children}
    </fieldset>
  )
}
