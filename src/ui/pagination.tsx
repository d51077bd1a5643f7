import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'
import { useWords } from './language.ts'

interface PaginationLink {
  href: string
  /** "Previous page" or "Next page" unless said. */
  text?: ComponentChildren
  /** What lies there; shown where there are no numbered pages. */
  labelText?: string | undefined
  attributes?: Attributes | undefined
}

interface NumberedPage {
  number: number
  href: string
  current?: boolean | undefined
  visuallyHiddenText?: string | undefined
  attributes?: Attributes | undefined
}

/** Pages left out. */
interface Ellipsis {
  ellipsis: true
}

interface PaginationProps {
  previous?: PaginationLink | undefined
  next?: PaginationLink | undefined
  items?: readonly (NumberedPage | Ellipsis)[] | undefined
  landmarkLabel?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

/** With `items`, numbered pages; without, the one before and the one after. */
export function Pagination(props: PaginationProps) {
  const { t } = useWords()
  const { previous, next, items, landmarkLabel = t('pagination') } = props
  const isBlock = !items && Boolean(next ?? previous)
  return (
    <nav
      class={tokens('govuk-pagination', isBlock && 'govuk-pagination--block', props.classes)}
      aria-label={landmarkLabel}
      {...props.attributes}
    >
      {previous && <ArrowLink link={previous} type="prev" isBlock={isBlock} />}
      {items && (
        <ul class="govuk-pagination__list">
          {items.map((page) => (
            <PageItem page={page} />
          ))}
        </ul>
      )}
      {next && <ArrowLink link={next} type="next" isBlock={isBlock} />}
    </nav>
  )
}

function PageItem({ page }: { page: NumberedPage | Ellipsis }) {
  const { t } = useWords()
  if ('ellipsis' in page) {
    return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  }
  const { number, href, current, visuallyHiddenText = t('page', { number }) } = page
  return (
    <li class={tokens('govuk-pagination__item', current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={href}
        aria-label={visuallyHiddenText}
        aria-current={current ? 'page' : undefined}
        {...page.attributes}
      >
        {number}
      </a>
    </li>
  )
}

interface ArrowLinkProps {
  link: PaginationLink
  type: 'prev' | 'next'
  isBlock: boolean
}

function ArrowLink({ link, type, isBlock }: ArrowLinkProps) {
  const decorated = isBlock && !link.labelText && 'govuk-pagination__link-title--decorated'
  return (
    <div class={`govuk-pagination__${type}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={type} {...link.attributes}>
        {(isBlock || type === 'prev') && <Arrow type={type} />}
        <span class={tokens('govuk-pagination__link-title', decorated)}>
          {link.text ?? <Towards type={type} />}
        </span>
        {link.labelText && isBlock && (
          <>
            {' '}
            <span class="govuk-visually-hidden">:</span>{' '}
            <span class="govuk-pagination__link-label">{link.labelText}</span>
          </>
        )}
        {!isBlock && type === 'next' && <Arrow type={type} />}
      </a>
    </div>
  )
}

function Towards({ type }: { type: 'prev' | 'next' }) {
  const { t } = useWords()
  return (
    <>
      {t(type === 'prev' ? 'previous' : 'next')}
      <span class="govuk-visually-hidden">
        {t(type === 'prev' ? 'previous-page' : 'next-page')}
      </span>
    </>
  )
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

function Arrow({ type }: { type: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${type}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[type]} />
    </svg>
  )
}
