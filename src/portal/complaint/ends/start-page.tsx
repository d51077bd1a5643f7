import type { Lang } from '../../../platform/i18n/catalogue.ts'
import { momentText } from '../../../platform/i18n/dates.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/checkboxes.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { InsetText } from '../../../ui/inset-text.tsx'
import { callLink, Linked } from '../../../ui/linked.tsx'
import { address, visitQuery } from '../../addresses.ts'
import { PortalPage } from '../../layout.tsx'
import { OnPaper } from '../../paper/on-paper-link.tsx'
import type { PortalParts } from '../../parts.ts'
import type { Safe } from '../../safe.ts'
import type { Draft } from '../draft.ts'
import { maxOpenDrafts } from '../drafts.ts'
import { GoOnLink } from '../leaving/go-on-link.tsx'
import { leavingText } from '../leaving/text.ts'
import { hrefOf, overviewPlace } from '../places.ts'
import { complaintText } from '../text.ts'
import type { ComplaintText } from '../text.ts'

interface StartPageProps {
  parts: PortalParts
  lang: Lang
  /** This browser's, the last changed first. */
  drafts: readonly Safe<Draft>[]
  hasTooMany?: boolean | undefined
  /** Of *Can we help you?*, whose answers go along. */
  visitId?: string | undefined
}

const atHand = ['service', 'letters', 'dates', 'number'] as const
const notStopped = ['payment', 'bailiff', 'appeal'] as const

/** What to know before the first question. */
export function StartPage({ parts, lang, drafts, hasTooMany, visitId }: StartPageProps) {
  const text = complaintText(lang)
  const { t } = text
  const { telephone } = parts.office.contact
  const tooMany = t('error.too-many-drafts', { max: maxOpenDrafts })
  return (
    <PortalPage
      lang={lang}
      office={parts.office}
      now={parts.now}
      title={t('start.title')}
      page="complaint"
      query={visitQuery(visitId)}
      backHref={address('home', lang)}
      hasErrors={hasTooMany}
    >
      {hasTooMany && <ErrorSummary errorList={[{ text: tooMany, href: '#unfinished' }]} />}
      <h1 class="govuk-heading-xl">{t('start.title')}</h1>
      <p class="govuk-body-l">{t('start.lead')}</p>
      {drafts.length > 0 && <Unfinished parts={parts} text={text} drafts={drafts} />}

      <p class="govuk-body">
        <a class="govuk-link" href={address('brief', lang) + visitQuery(visitId)}>
          {t('start.brief')}
        </a>
      </p>
      <GoOnLink lang={lang} />

      <h2 class="govuk-heading-m">{t('start.time.title')}</h2>
      <p class="govuk-body">{t('start.time.body')}</p>

      <h2 class="govuk-heading-m">{t('start.at-hand.title')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {atHand.map((thing) => (
          <li>{t(`start.at-hand.${thing}`)}</li>
        ))}
      </ul>
      <p class="govuk-body">{t('start.at-hand.optional')}</p>

      <h2 class="govuk-heading-m">{t('start.not.title')}</h2>
      <p class="govuk-body">{t('start.not.lead')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {notStopped.map((thing) => (
          <li>{t(`start.not.${thing}`)}</li>
        ))}
      </ul>
      <InsetText>{t('start.not.exception')}</InsetText>

      <h2 class="govuk-heading-m">{t('start.telephone.title')}</h2>
      <p class="govuk-body">
        <Linked links={[callLink(telephone)]}>
          {t('start.telephone.body', { telephone: telephone.display })}
        </Linked>
      </p>

      <OnPaper forms={parts.paperForms} lang={lang} isSection />

      <h2 class="govuk-heading-m">{t('start.keep.title')}</h2>
      <p class="govuk-body">{t('start.keep.hint')}</p>
      <p class="govuk-body">{leavingText(lang).t('start.keep')}</p>
      {visitId && <p class="govuk-body">{t('start.travelled')}</p>}
      <StartForm text={text} visitId={visitId} />
    </PortalPage>
  )
}

interface StartFormProps {
  text: ComplaintText
  visitId: string | undefined
}

function StartForm({ text: { t, lang }, visitId }: StartFormProps) {
  return (
    <form method="post" action={address('complaint', lang)}>
      {visitId && <input type="hidden" name="visit" value={visitId} />}
      <Checkboxes
        name="own-device"
        items={[{ value: 'yes', text: t('start.own-device'), hint: t('start.own-device.hint') }]}
      />
      <Button isStartButton preventDoubleClick>
        {t('start.button')}
      </Button>
    </form>
  )
}

interface UnfinishedProps {
  parts: PortalParts
  text: ComplaintText
  drafts: readonly Safe<Draft>[]
}

/** The way back for who closed the window: nothing about the complaint, others may look on. */
export function Unfinished({ parts, text: { t, lang }, drafts }: UnfinishedProps) {
  const { timeZone } = parts.office
  return (
    <section class="govuk-inset-text" id="unfinished">
      <h2 class="govuk-heading-s">{t('start.unfinished.title')}</h2>
      <ul class="govuk-list">
        {drafts.map(({ id, content, updatedAt }) => {
          const isSent = content.state === 'sent'
          const words = isSent ? 'start.sent.continue' : 'start.unfinished.continue'
          const at = isSent ? new Date(content.sentAt) : updatedAt
          const href = isSent
            ? address('sent', lang, { draft: id })
            : hrefOf(lang, overviewPlace(id))
          return (
            <li>
              <a class="govuk-link" href={href}>
                {t(words, { at: momentText(lang, timeZone, at) })}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
