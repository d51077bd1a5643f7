/**
 * What the office does, in a language that the site does not speak: all of the page is in that language and its
 * direction; what is in another (an address, the form's languages) says so.
 */
import type { ComponentChildren } from 'preact'
import { languages } from '../../platform/i18n/catalogue.ts'
import type { Office } from '../../platform/office/index.ts'
import { Telephone } from '../../ui/telephone.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { uiText } from '../../ui/text.ts'
import { address, languageLinks } from '../addresses.ts'
import type { Guide } from '../guides/load-guides.ts'
import { Markdown } from '../guides/markdown.tsx'
import { fill } from '../guides/placeholders.ts'
import type { Placeholder } from './load-summaries.ts'
import { summaryLinks } from './summary-links.ts'
import { hoursIn, yearsIn } from './times.ts'

interface SummaryPageProps {
  office: Office
  summary: Office['summaries'][number]
  page: Guide
}

export function SummaryPage({ office, summary, page }: SummaryPageProps) {
  const { language } = summary
  const lang = office.defaultLanguage
  const { contact } = office
  const hours = hoursIn(language, contact.telephoneHours)
  const filled = filledIn(office, language, hours)
  return (
    <PublicPage
      lang={lang}
      own={summary}
      title={page.title}
      office={{ name: office.name[lang], telephone: contact.telephone, hours }}
      languageLinks={languageLinks('home')}
      otherLanguages={summaryLinks(office)}
      homeHref={address('home', lang)}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-xl">{page.title}</h1>
          {page.content.map((token) =>
            token.raw.trim() === '{{hours}}' ? (
              <Hours lines={hours} />
            ) : (
              <Markdown
                token={token}
                hrefOf={(href) => href}
                textOf={(text) => fill(text, filled)}
              />
            ),
          )}
        </div>
      </div>
    </PublicPage>
  )
}

function Hours({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

function filledIn(
  office: Office,
  language: string,
  hours: readonly string[],
): Record<Placeholder, ComponentChildren> {
  const { contact, limits, name, defaultLanguage: ours } = office
  const { emergency, email } = contact
  return {
    office: (
      <strong lang={ours} dir="ltr">
        {name[ours]}
      </strong>
    ),
    telephone: <Telephone number={contact.telephone} classes="govuk-link" />,
    hours: hours.join(', '),
    address: (
      <span lang={ours} dir="ltr">
        {contact.address[ours].join(', ')}
      </span>
    ),
    email: (
      <a class="govuk-link" href={`mailto:${email}`} dir="ltr">
        {email}
      </a>
    ),
    complaint: languages.map((lang, index) => (
      <>
        {index > 0 && ' · '}
        <a
          class="govuk-link"
          href={address('complaint', lang)}
          lang={lang}
          hreflang={lang}
          dir="ltr"
        >
          {uiText(lang).t(`language.${lang}`)}
        </a>
      </>
    )),
    emergency: <Telephone number={{ display: emergency, e164: emergency }} classes="govuk-link" />,
    years: yearsIn(language, limits.factsNoOlderThan.years),
  }
}
