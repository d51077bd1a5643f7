import type { Book, PublicService, Topic } from '../../published/index.ts'
import { isBehind } from '../../published/index.ts'
import type { Door } from '../../questionnaire/index.ts'
import { address } from '../addresses.ts'
import type { ArticleParts } from '../pages/article.tsx'
import { Competence } from './competence.tsx'
import { otherHref } from './others-page.tsx'
import type { RegisterText } from './text.ts'

/** A service, or a topic with the ways on from it. */
export type Found =
  | { readonly service: PublicService }
  | { readonly topic: Topic; readonly doors: readonly Door[] }

interface FoundProps {
  parts: ArticleParts['parts']
  text: RegisterText
  found: readonly Found[]
  book: Book
}

/** More services behind a topic are named by their kind. */
const mostNamed = 4

export function FoundEntries({ parts, text, found, book }: FoundProps) {
  const { t, lang } = text
  if (found.length === 0) {
    const { network } = parts.office.otherDoors
    return (
      <div id="found" class="govuk-inset-text">
        <p class="govuk-body govuk-!-font-weight-bold">{t('none')}</p>
        <p class="govuk-body">
          {t('none.text', { network: network.name[lang] })}{' '}
          <a class="govuk-link" href={network.url}>
            {network.name[lang]}
          </a>
        </p>
      </div>
    )
  }
  return (
    <div id="found">
      <h2 class="govuk-heading-m">{t('found')}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {found.map((each) =>
          'service' in each ? (
            <li>
              <ServiceLink text={text} service={each.service} />
              <br />
              <Competence text={text} service={each.service} />
            </li>
          ) : (
            <li>
              <strong>{each.topic.names[lang]}</strong>
              {each.topic.ask && <> – {each.topic.ask.words[lang]}</>}
              <ul class="govuk-list govuk-list--bullet">
                {each.doors.map((door) => (
                  <li>
                    <Way text={text} door={door} book={book} />
                  </li>
                ))}
              </ul>
            </li>
          ),
        )}
      </ul>
    </div>
  )
}

function ServiceLink({ text: { lang }, service }: { text: RegisterText; service: PublicService }) {
  return (
    <a class="govuk-link" href={address('service', lang, { service: service.id })}>
      {service.names[lang]}
    </a>
  )
}

/** Where a topic leads: to services, by name or by their kind, and to others. */
function Way({ text, door, book }: { text: RegisterText; door: Door; book: Book }) {
  const { lang } = text
  const services = [...book.services.values()].filter((service) => isBehind(door, service))
  const named = services.length > mostNamed ? [] : services
  const others = (door.referrals ?? []).flatMap((id) => book.referrals.get(id) ?? [])
  const parts = [
    ...named.map((service) => <ServiceLink text={text} service={service} />),
    ...(named.length === 0 && services.length > 0 ? [<Several text={text} door={door} />] : []),
    ...others.map((other) => (
      <a class="govuk-link" href={otherHref(lang, other)}>
        {other.names[lang]}
      </a>
    )),
  ]
  return (
    <>
      {door.names && `${door.names[lang]}: `}
      {parts.map((part, index) => (
        <>
          {index > 0 && ', '}
          {part}
        </>
      ))}
    </>
  )
}

/** Too many to name: the list of them, where it stands open. */
function Several({ text: { t, lang }, door }: { text: RegisterText; door: Door }) {
  const kind = kindOf(door)
  const group = { 'your-municipality': 'municipality', 'your-pcsw': 'pcsw', several: 'all' }[kind]
  return (
    <a class="govuk-link" href={`${address('services', lang)}#${group}`}>
      {t(kind)}
    </a>
  )
}

function kindOf({ kinds = [] }: Door) {
  if (kinds.includes('municipality')) return 'your-municipality'
  return kinds.includes('pcsw') ? 'your-pcsw' : 'several'
}
