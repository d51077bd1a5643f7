import type { Lang } from '../../../platform/i18n/catalogue.ts'
import type { PublicService } from '../../../published/index.ts'
import { Button } from '../../../ui/button.tsx'
import { InsetText } from '../../../ui/inset-text.tsx'
import { callLink, Linked } from '../../../ui/linked.tsx'
import type { PortalParts } from '../../parts.ts'
import { DraftPage } from '../frame.tsx'
import type { QuestionId } from '../order.ts'
import { advicePlace, hrefOf, questionPlace } from '../places.ts'
import type { From } from '../places.ts'
import type { Advice } from '../services.ts'
import { complaintText } from '../text.ts'
import type { ComplaintText } from '../text.ts'

interface AdvicePageProps {
  parts: PortalParts
  lang: Lang
  draftId: string
  question: QuestionId
  advice: Advice
  from: From
  /** Where *Continue* leads. */
  onwards: string
}

/** Says kindly what stands in the way and where the right door is; going on is the first button. */
export function AdvicePage(props: AdvicePageProps) {
  const { parts, lang, draftId, question, advice, from, onwards } = props
  const text = complaintText(lang)
  const { t } = text
  const { id, service } = advice
  const { telephone } = parts.office.contact
  const backHref = hrefOf(lang, questionPlace(draftId, question, from))
  return (
    <DraftPage
      parts={parts}
      lang={lang}
      title={t(`advice.${id}.title`)}
      draftId={draftId}
      place={advicePlace(draftId, question, from)}
      backHref={backHref}
    >
      <h1 class="govuk-heading-l">{t(`advice.${id}.title`)}</h1>
      <p class="govuk-body">
        {t(`advice.${id}.body`, {
          service: service?.names[lang] ?? '',
          years: parts.office.limits.factsNoOlderThan.years,
        })}
      </p>
      {id === 'not-competent' && service && <OwnDoor text={text} service={service} />}
      {id === 'service-first' && service && <ServiceDoor text={text} service={service} />}
      <p class="govuk-body">{t(`advice.${id}.any-way`)}</p>
      <InsetText>{t('advice.appeal')}</InsetText>
      <div class="o-actions">
        <Button href={onwards}>{t('advice.continue')}</Button>
        <a class="govuk-link" href={backHref}>
          {t(`advice.${id}.other`)}
        </a>
      </div>
      <p class="govuk-body">
        <Linked links={[callLink(telephone)]}>
          {t('advice.telephone', { telephone: telephone.display })}
        </Linked>
      </p>
    </DraftPage>
  )
}

interface DoorProps {
  text: ComplaintText
  service: PublicService
}

/** Name and site are safe to show; a number or an address only once somebody has checked it. */
function OwnDoor({ text: { t, lang }, service: { referral } }: DoorProps) {
  if (!referral) return null
  const known = (what: 'phone' | 'email') =>
    referral.verified.includes(what) ? referral[what] : undefined
  return (
    <>
      <p class="govuk-body">{t('advice.not-competent.own')}</p>
      <Door
        name={referral.names[lang]}
        url={referral.url}
        phone={known('phone')}
        email={known('email')}
      />
    </>
  )
}

function ServiceDoor({ text: { t, lang }, service }: DoorProps) {
  const { complaintContact: contact } = service
  if (!contact) return null
  return (
    <>
      <p class="govuk-body">{t('advice.service-first.contact')}</p>
      <Door
        name={service.names[lang]}
        url={contact.url}
        phone={contact.phone}
        email={contact.email}
      />
    </>
  )
}

interface DoorLines {
  name: string
  url: string | undefined
  phone: string | undefined
  email: string | undefined
}

function Door({ name, url, phone, email }: DoorLines) {
  return (
    <ul class="govuk-list">
      <li>
        <strong>
          {url ? (
            <a class="govuk-link" href={url} rel="noreferrer">
              {name}
            </a>
          ) : (
            name
          )}
        </strong>
      </li>
      {phone && <li>{phone}</li>}
      {email && (
        <li>
          <a class="govuk-link" href={`mailto:${email}`}>
            {email}
          </a>
        </li>
      )}
    </ul>
  )
}
