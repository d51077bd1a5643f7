/** What the pages of a draft have in common: the way back, what is wrong, the way out. */
import type { ComponentChildren } from 'preact'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { NotificationBanner } from '../../ui/notification-banner.tsx'
import { address } from '../addresses.ts'
import type { PageId } from '../addresses.ts'
import { PortalPage } from '../layout.tsx'
import type { PortalParts } from '../parts.ts'
import { leavingText } from './leaving/text.ts'
import { hrefOf, laterPlace } from './places.ts'
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
  backHref?: string | undefined
  errors?: readonly PageError[] | undefined
  /** Earlier answers had expired. */
  isRestarted?: boolean | undefined
  children: ComponentChildren
}

/** Where a button of the form does it, so that what was typed is kept; or where it is what the page is for. */
const offersLater: readonly PageId[] = ['question', 'documents', 'save-for-later']

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
      backHref={props.backHref}
      hasErrors={errors.length > 0}
    >
      {errors.length > 0 && <ErrorSummary errorList={errors} />}
      {props.isRestarted && (
        <NotificationBanner title={t('attention')}>{t('notice.restarted')}</NotificationBanner>
      )}
      {children}
      {!offersLater.includes(place.page) && (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={hrefOf(lang, laterPlace(draftId))}>
            {leavingText(lang).t('link')}
          </a>
        </p>
      )}
      <p class="govuk-body-s govuk-!-display-none-print">
        <a class="govuk-link" href={address('delete-answers', lang, { draft: draftId })}>
          {t('delete.link')}
        </a>
      </p>
    </PortalPage>
  )
}
