/** What all pages of a followed file have in common. */
import type { ComponentChildren } from 'preact'
import type { Now } from '../../platform/clock.ts'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { Office } from '../../platform/office/index.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { EnterKey } from '../../ui/languages.tsx'
import type { PageId, Params } from '../addresses.ts'
import { PortalPage } from '../layout.tsx'

export interface Frame {
  readonly lang: Lang
  readonly office: Office
  readonly now: Now
}

/** What is wrong, by the name of the field, in the order of the fields. */
export type Problems<Field extends string = string> = Readonly<Partial<Record<Field, string>>>

interface FollowPageProps {
  frame: Frame
  page: PageId
  params?: Params | undefined
  /** Put behind the address of the same page in another language, `?…` included. */
  query?: string | undefined
  /** As in `PublicPage`. */
  enter?: EnterKey | undefined
  /** The h1: no name, no reference. */
  title: string
  backHref?: string | undefined
  /** As `Problems`; of one field several may be told, each by itself. */
  problems?: Readonly<Partial<Record<string, string | readonly string[]>>> | undefined
  children?: ComponentChildren
}

export function FollowPage(props: FollowPageProps) {
  const { frame, page, params, query, title, backHref, problems = {}, children } = props
  const errorList = Object.entries(problems).flatMap(([name, texts = []]) =>
    [texts].flat().map((text) => ({ text, href: `#${name}` })),
  )
  return (
    <PortalPage
      {...frame}
      page={page}
      params={params}
      query={query}
      enter={props.enter}
      title={title}
      backHref={backHref}
      hasErrors={errorList.length > 0}
    >
      {errorList.length > 0 && <ErrorSummary errorList={errorList} />}
      <h1 class="govuk-heading-l">{title}</h1>
      {children}
    </PortalPage>
  )
}
