/** What the register says about the services that go with the typed name: ours, or whose. */
import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { Office } from '../../platform/office/index.ts'
import type { PublicService, Referral } from '../../published/index.ts'
import { Paragraph } from './article.tsx'
import type { PagesText } from './text.ts'

export interface Search {
  readonly typed: string
  readonly found: readonly PublicService[]
}

interface FoundServicesProps {
  office: Office
  text: PagesText
  search: Search
}

export function FoundServices({ office, text, search }: FoundServicesProps) {
  const { t, lang } = text
  const { network } = office.otherDoors
  if (search.found.length === 0)
    return (
      <div id="found" class="govuk-inset-text">
        <p class="govuk-body govuk-!-font-weight-bold">{t('can-we-help.none')}</p>
        <Paragraph>
          {t('can-we-help.none.text', { network: network.name[lang] })}{' '}
          <a class="govuk-link" href={network.url}>
            {network.name[lang]}
          </a>
        </Paragraph>
      </div>
    )
  return (
    <div id="found">
      <h3 class="govuk-heading-s">{t('can-we-help.found')}</h3>
      <ul class="govuk-list govuk-list--spaced">
        {search.found.map((service) => (
          <li>
            <Verdict text={text} service={service} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Verdict({ text: { t, lang }, service }: { text: PagesText; service: PublicService }) {
  const isSure = service.confidence === 'confirmed'
  return (
    <>
      <strong>{service.names[lang]}</strong>
      <br />
      {service.complaints && t(isSure ? 'can-we-help.yes' : 'can-we-help.probably')}
      {!service.complaints && service.referral && (
        <>
          {t(isSure ? 'can-we-help.elsewhere' : 'can-we-help.elsewhere-probably')}{' '}
          <OtherDoor lang={lang} door={service.referral} />
        </>
      )}
      {!service.complaints && !service.referral && t('can-we-help.unclear')}
      {!service.complaints && service.reports && (
        <>
          <br />
          {t('can-we-help.report-too')}
        </>
      )}
    </>
  )
}

function OtherDoor({ lang, door }: { lang: Lang; door: Referral }) {
  return (
    <>
      {door.url ? (
        <a class="govuk-link" href={door.url}>
          {door.names[lang]}
        </a>
      ) : (
        door.names[lang]
      )}
      {door.phone && door.verified.includes('phone') && <>, {door.phone}</>}
    </>
  )
}
