import type { ComponentChildren } from 'preact'
import { Telephone, type TelephoneNumber } from './telephone.tsx'

interface CallPanelProps {
  title: string
  telephone: TelephoneNumber
  /** When it is answered, a line each. */
  hours: readonly string[]
  /** "Open now, until 17.00"; `isOpen` says whether it is good news. */
  openNow?: string | undefined
  isOpen?: boolean | undefined
  /** Other ways to be heard. */
  children?: ComponentChildren
}

/** How to speak to a person. */
export function CallPanel(props: CallPanelProps) {
  const { title, telephone, hours, openNow, isOpen, children } = props
  return (
    <section class="o-call">
      <h2 class="o-call__title">{title}</h2>
      {openNow && (
        <p class={isOpen ? 'o-call__state o-call__state--open' : 'o-call__state'}>{openNow}</p>
      )}
      <Telephone number={telephone} classes="o-call__number" />
      <ul class="o-call__hours">
        {hours.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {children}
    </section>
  )
}
