import { tokens } from './attributes.ts'

export interface TelephoneNumber {
  /** As people write it. */
  display: string
  /** As telephones dial it, `+3225496700`. */
  e164: string
}

interface TelephoneProps {
  number: TelephoneNumber
  classes?: string | undefined
}

export function Telephone({ number, classes }: TelephoneProps) {
  return (
    <a class={tokens('o-telephone', classes)} dir="ltr" href={`tel:${number.e164}`}>
      {number.display}
    </a>
  )
}

/** A number as somebody typed it. */
export function TypedTelephone({
  number,
  classes = 'govuk-link',
}: {
  number: string
  classes?: string
}) {
  if (!/\d/.test(number)) return <>{number}</>
  return (
    <a class={classes} dir="ltr" href={`tel:${number.replace(/[^+\d]/g, '')}`}>
      {number}
    </a>
  )
}
