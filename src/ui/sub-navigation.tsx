import { tokens } from './attributes.ts'
import { useWords } from './language.ts'
import type { NavigationLink } from './primary-navigation.tsx'

interface SubNavigationProps {
  /** "In this part" unless said. */
  label?: string | undefined
  items: readonly NavigationLink[]
  classes?: string | undefined
}

/** MoJ's menu of the pages of one thing, such as a file. */
export function SubNavigation({ label, items, classes }: SubNavigationProps) {
  const { t } = useWords()
  return (
    <nav class={tokens('moj-sub-navigation', classes)} aria-label={label ?? t('sections')}>
      <ul class="moj-sub-navigation__list">
        {items.map(({ href, text, active }) => (
          <li class="moj-sub-navigation__item">
            <a
              class="moj-sub-navigation__link"
              aria-current={active ? 'page' : undefined}
              href={href}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
