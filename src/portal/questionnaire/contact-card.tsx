import { SummaryList } from '../../ui/summary-list.tsx'
import type { QuestionnaireText } from './text.ts'

interface ContactCardProps {
  text: QuestionnaireText
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

/** Somebody else who can help: what with, and how to reach them, the number first. */
export function ContactCard({ text: { t }, name, ...contact }: ContactCardProps) {
  const { purposes, phone, url, email, conditions } = contact
  return (
    <SummaryList
      card={{ title: name, headingLevel: 2 }}
      rows={[
        phone && {
          key: t('card.phone'),
          value: <Way href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</Way>,
        },
        purposes && { key: t('card.for'), value: purposes.join(', ') },
        conditions && { key: t('card.conditions'), value: conditions },
        url && { key: t('card.site'), value: <Way href={url}>{new URL(url).hostname}</Way> },
        email && { key: t('card.email'), value: <Way href={`mailto:${email}`}>{email}</Way> },
      ].map((row) => row || null)}
    />
  )
}

function Way({ href, children }: { href: string; children: string }) {
  return (
    <a class="govuk-link" href={href}>
      {children}
    </a>
  )
}
