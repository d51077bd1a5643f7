import type { ComponentChildren } from 'preact'
import { tokens } from './attributes.ts'
import { Button } from './button.tsx'

interface Door {
  title: ComponentChildren
  /** Who it is for. */
  text: ComponentChildren
  href: string
  /** What the button says. */
  action: string
  /** The most used way has the strong button. */
  isFirst?: boolean | undefined
}

interface DoorsProps {
  doors: readonly Door[]
  /** Set directly below a Hero, into which they reach. */
  afterHero?: boolean | undefined
}

/** Two or three ways on, side by side. */
export function Doors({ doors, afterHero }: DoorsProps) {
  return (
    <div class={tokens('o-doors', afterHero && 'o-doors--after-hero')}>
      {doors.map(({ title, text, href, action, isFirst }) => (
        <section class="o-door">
          <h2 class="o-door__title">{title}</h2>
          <p class="o-door__text">{text}</p>
          <Button href={href} classes={isFirst ? undefined : 'govuk-button--secondary'}>
            {action}
          </Button>
        </section>
      ))}
    </div>
  )
}
