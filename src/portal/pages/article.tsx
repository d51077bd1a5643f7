/** A page that explains: what it says on the left, how to reach a person beside it. */
import type { ComponentChildren } from 'preact'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { EnterKey } from '../../ui/languages.tsx'
import { CallPanel } from '../../ui/call-panel.tsx'
import { address } from '../addresses.ts'
import type { PageId, Params } from '../addresses.ts'
import { callable } from '../hours.ts'
import { PortalPage } from '../layout.tsx'
import type { PortalParts } from '../parts.ts'
import { portalText } from '../text.ts'

export interface ArticleParts {
  parts: Pick<PortalParts, 'office' | 'now' | 'paperForms'>
  lang: Lang
}

interface ArticleProps extends ArticleParts {
  page: PageId
  params?: Params | undefined
  /** As in `PortalPage`. */
  query?: string | undefined
  enter?: EnterKey | undefined
  backHref?: string | undefined
  title: string
  lead?: ComponentChildren
  hasErrors?: boolean | undefined
  /** What is wrong, before everything else. */
  errors?: ComponentChildren
  /** Above both columns. */
  above?: ComponentChildren
  children: ComponentChildren
}

/** Its own page; and who reports asks for nothing by a form that is not made for it. */
const notToBeRung: ReadonlySet<PageId> = new Set(['call-back', 'report', 'protection'])

export function Article({ parts: { office, now }, ...props }: ArticleProps) {
  const { lang, page, params, backHref, title, lead, hasErrors, errors, above, children } = props
  const { t } = portalText(lang)
  return (
    <PortalPage
      lang={lang}
      office={office}
      now={now}
      page={page}
      params={params}
      query={props.query}
      enter={props.enter}
      backHref={backHref}
      title={title}
      hasErrors={hasErrors}
    >
      {above}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {errors}
          <h1 class="govuk-heading-xl">{title}</h1>
          {lead && <p class="govuk-body-l">{lead}</p>}
          {children}
        </div>
        <div class="govuk-grid-column-one-third">
          <CallPanel title={t('call.title')} {...callable(office, lang, now())}>
            <p class="govuk-body-s">{t('call.text')}</p>
            {!notToBeRung.has(page) && (
              <p class="govuk-body-s">
                <a class="govuk-link" href={address('call-back', lang)}>
                  {t('call.back')}
                </a>
              </p>
            )}
          </CallPanel>
        </div>
      </div>
    </PortalPage>
  )
}

interface SectionProps {
  title: string
  id?: string | undefined
  children: ComponentChildren
}

export function Section({ title, id, children }: SectionProps) {
  return (
    <>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      {children}
    </>
  )
}

export function Paragraph({ children }: { children: ComponentChildren }) {
  return <p class="govuk-body">{children}</p>
}

interface LinesProps {
  lines: readonly ComponentChildren[]
  isNumbered?: boolean | undefined
}

export function Lines({ lines, isNumbered }: LinesProps) {
  const items = lines.map((line) => <li>{line}</li>)
  return isNumbered ? (
    <ol class="govuk-list govuk-list--number govuk-list--spaced">{items}</ol>
  ) : (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">{items}</ul>
  )
}

export function Way({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {children}
      </a>
    </p>
  )
}
