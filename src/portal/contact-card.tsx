import type { Lang } from '../platform/i18n/catalogue.ts'
import type { Referral } from '../published/index.ts'
import { SummaryList } from '../ui/summary-list.tsx'
import { TypedTelephone } from '../ui/telephone.tsx'
import { portalText } from './text.ts'

interface Contact {
  name: string
  /** What they help with. */
  purposes?: readonly string[] | undefined
  /** As people write it. */
  phone?: string | undefined
  url?: string | undefined
  email?: string | undefined
  /** What they ask before they look into it. */
  conditions?: string | undefined
}

interface ContactCardProps extends Contact {
  lang: Lang
  /** 2 unless said. */
  headingLevel?: 2 | 3 | undefined
}

/** Somebody else who can help: what with, and how to reach them, the number first. */
export function ContactCard({ lang, name, headingLevel = 2, ...contact }: ContactCardProps) {
  const { t } = portalText(lang)
  const { purposes, phone, url, email, conditions } = contact
  return (
    <SummaryList
      card={{ title: name, headingLevel }}
      rows={[
        phone && {
          key: t('card.phone'),
          value: <TypedTelephone number={phone} />,
        },
        purposes && { key: t('card.for'), value: purposes.join(', ') },
        conditions && { key: t('card.conditions'), value: conditions },
        url && { key: t('card.site'), value: <Way href={url}>{new URL(url).hostname}</Way> },
        email && { key: t('card.email'), value: <Way href={`mailto:${email}`}>{email}</Way> },
      ].map((row) => row || null)}
    />
  )
}

/** Name, purpose and site always; a number, an address or a condition only where it is confirmed. */
export function contactOf(referral: Referral, lang: Lang): Contact {
  const { names, for: purposes, phone, url, email, conditions, verified } = referral
  return {
    name: names[lang],
    purposes: purposes[lang],
    url,
    phone: verified.includes('phone') ? phone : undefined,
    email: verified.includes('email') ? email : undefined,
    conditions: verified.includes('conditions') ? conditions?.[lang] : undefined,
  }
}

function Way({ href, children }: { href: string; children: string }) {
  return (
    <a class="govuk-link" href={href}>
      {children}
    </a>
  )
}
