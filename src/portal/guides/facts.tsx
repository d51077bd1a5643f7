/** What fills the placeholders of a page that the office wrote. */
import type { ComponentChildren, VNode } from 'preact'
import type { Lang } from '../../platform/i18n/catalogue.ts'
import { dayText } from '../../platform/i18n/dates.ts'
import type { Office } from '../../platform/office/index.ts'
import { InsetText } from '../../ui/inset-text.tsx'
import { Telephone } from '../../ui/telephone.tsx'
import { Lines, Way } from '../pages/article.tsx'
import type { ArticleParts } from '../pages/article.tsx'
import { PostAddress } from '../pages/post-address.tsx'
import { OnPaper } from '../paper/on-paper-link.tsx'
import { portalText } from '../text.ts'
import type { FactName } from './load-guides.ts'

/** In the middle of words. */
export function factsOf(
  { contact, name, publicServices, limits, otherDoors, accessibility }: Office,
  lang: Lang,
): Readonly<Record<FactName, ComponentChildren>> {
  const { dataProtection } = otherDoors
  const { enforcement, equality, law, statedOn } = accessibility
  return {
    office: name[lang],
    service: publicServices.one[lang],
    telephone: <Telephone number={contact.telephone} classes="govuk-link" />,
    email: link(`mailto:${contact.email}`, contact.email),
    address: contact.address[lang].join(', '),
    'getting-there': contact.visits.gettingThere[lang].join(' '),
    'paper-form': null,
    years: limits.retention.years,
    'data-protection': link(dataProtection.url[lang], dataProtection.name[lang]),
    law: law[lang],
    'stated-on': dayText(lang, statedOn),
    enforcement: link(enforcement.url, enforcement.name[lang]),
    equality: link(equality.url, equality.name[lang]),
  }
}

/** Where a placeholder stands alone, by how it is written. */
export function blocksOf(
  { office, paperForms }: ArticleParts['parts'],
  lang: Lang,
): Readonly<Partial<Record<string, VNode>>> {
  const { enforcement } = office.accessibility
  return {
    '{{address}}': <PostAddress office={office} lang={lang} />,
    '{{getting-there}}': <Lines lines={office.contact.visits.gettingThere[lang]} />,
    '{{paper-form}}': <OnPaper forms={paperForms} lang={lang} />,
    '{{enforcement}}': (
      <>
        <Way href={enforcement.url}>{enforcement.name[lang]}</Way>
        {enforcement.certainty !== 'confirmed' && (
          <InsetText>{portalText(lang).t('enforcement.unsure')}</InsetText>
        )}
      </>
    ),
  }
}

function link(href: string, text: string): VNode {
  return (
    <a class="govuk-link" href={href}>
      {text}
    </a>
  )
}
