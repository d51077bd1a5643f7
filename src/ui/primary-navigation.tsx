import type { ComponentChildren } from 'preact'
import { tokens } from './attributes.ts'

export interface NavigationLink {
  href: string
  text: ComponentChildren
  /** The page is this one or lies under it. */
  active?: boolean | undefined
  /** How much waits there, and for who cannot see beside what it stands, what the number means. */
  count?: { readonly text: string; readonly meaning: string } | undefined
}

interface PrimaryNavigationProps {
  /** What the menu is called, for screen readers. */
  label: string
  items: readonly NavigationLink[]
  classes?: string | undefined
}

/** MoJ's main menu. */
export function PrimaryNavigation({ label, items, classes }: PrimaryNavigationProps) {
  return (
    <nav class={tokens('moj-primary-navigation', classes)} aria-label={label}>
      <ul class="moj-primary-navigation__list">
        {items.map(({ href, text, active, count }) => (
          <li class="moj-primary-navigation__item">
            <a
              class="moj-primary-navigation__link"
              aria-current={active ? 'page' : undefined}
              href={href}
            >
              {text}
              {count && (
                <>
                  {' '}
                  <span class="o-count">
                    {count.text}
                    <span class="govuk-visually-hidden"> {count.meaning}</span>
                  </span>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
