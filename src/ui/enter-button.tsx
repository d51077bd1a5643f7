interface EnterButtonProps {
  /** Of the button `action` that keeps what was typed and stays. */
  value: string
}

/**
 * First in a form with more than one button: the Enter key in a field presses the first one, which would otherwise be that of a
 * document in the list. Nobody sees it, and no Tab leads to it.
 */
export function EnterButton({ value }: EnterButtonProps) {
  return (
    <button
      class="govuk-visually-hidden"
      name="action"
      value={value}
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}
