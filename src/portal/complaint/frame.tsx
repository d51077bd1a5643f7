/** What the pages of a draft have in common: the way back, what is wrong, the way out. */
import type { ComponentChildren } from 'preact'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { EnterKey } from '../../ui/languages.tsx'
import { NotificationBanner } from '../../ui/notification-banner.tsx'
import { address } from '../addresses.ts'
import type { PageId } from '../addresses.ts'
import { PortalPage } from '../layout.tsx'
import type { PortalParts } from '../parts.ts'
import { leavingText } from './leaving/text.ts'
import { overviewText } from './overview/text.ts'
import { hrefOf, laterPlace, overviewPlace } from './places.ts'
import type { Place } from './places.ts'
import { complaintText } from './text.ts'

export interface PageError {
  text: string
  /** Of the field, or of the page where it is put right. */
  href?: string | undefined
}

interface DraftPageProps {
  parts: PortalParts
  lang: Lang
  title: string
  draftId: string
  place: Place
  /** As in `PublicPage`. */
  enter?: EnterKey | undefined
  backHref?: string | undefined
  errors?: readonly PageError[] | undefined
  /** Earlier answers had expired. */
  isRestarted?: boolean | undefined
  children: ComponentChildren
}

/** Their form has these ways out itself, so that what was typed is kept. */
const hasButtons: readonly PageId[] = ['question', 'documents']

export function DraftPage(props: DraftPageProps) {
  const { parts, lang, title, draftId, place, errors = [], children } = props
  const { t } = complaintText(lang)
  return (
    <PortalPage
      lang={lang}
      office={parts.office}
      now={parts.now}
      title={title}
      {...place}
      enter={props.enter}
      backHref={props.backHref}
      hasErrors={errors.length > 0}
    >
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      {props.isRestarted && (
        <NotificationBanner title={t('attention')}>{t('notice.restarted')}</NotificationBanner>
      )}
      {children}
      {!hasButtons.includes(place.page) && (
        <ul class="govuk-list govuk-!-display-none-print">
          {place.page !== 'overview' && (
            <li>
              <a class="govuk-link" href={hrefOf(lang, overviewPlace(draftId))}>
                {overviewText(lang).t('link')}
              </a>
            </li>
          )}
          {place.page !== 'save-for-later' && (
            <li>
              <a class="govuk-link" href={hrefOf(lang, laterPlace(draftId))}>
                {leavingText(lang).t('link')}
              </a>
            </li>
          )}
        </ul>
      )}
      <p class="govuk-body-s govuk-!-display-none-print">
        <a class="govuk-link" href={address('delete-answers', lang, { draft: draftId })}>
          {t('delete.link')}
        </a>
      </p>
    </PortalPage>
  )
}
