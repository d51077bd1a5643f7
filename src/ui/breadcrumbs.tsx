import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'
import { useWords } from './language.ts'

interface Breadcrumb {
  text: ComponentChildren
  /** Without one it is the page itself. */
  href?: string | undefined
  attributes?: Attributes | undefined
}

interface BreadcrumbsProps {
  items: readonly Breadcrumb[]
  collapseOnMobile?: boolean | undefined
  labelText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export function Breadcrumbs(props: BreadcrumbsProps) {
  const { t } = useWords()
  const { items, collapseOnMobile, labelText = t('breadcrumb'), classes, attributes } = props
  const collapse = collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile'
  return (
    <nav
      class={tokens('govuk-breadcrumbs', classes, collapse)}
      {...attributes}
      aria-label={labelText}
    >
      <ol class="govuk-breadcrumbs__list">
        {items.map((crumb) =>
          crumb.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={crumb.href} {...crumb.attributes}>
                {crumb.text}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {crumb.text}
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}
