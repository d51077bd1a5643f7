interface EnterButtonProps {
  name?: string | undefined
  /** Of the button `action` that keeps what was typed and stays. */
  value?: string | undefined
  /** Where the button stands outside its form. */
  form?: string | undefined
}

/**
 * First in a form with more than one button: the Enter key in a field presses the first one, which would otherwise be that of a
 * document in the list. Nobody sees it, and no Tab leads to it.
 */
export function EnterButton({ name, value, form }: EnterButtonProps) {
  return (
    <button
      class="govuk-visually-hidden"
      name={name ?? (value && 'action')}
      value={value}
      form={form}
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}
