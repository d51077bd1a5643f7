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
