import type { Referral } from '../../published/index.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { QuestionnaireText } from './text.ts'

interface ReferralCardsProps {
  text: QuestionnaireText
  referrals: readonly Referral[]
}

/** Who they are, what for, and how to reach them. A number or an address only where it is confirmed. */
export function ReferralCards({ text: { t, lang }, referrals }: ReferralCardsProps) {
  return (
    <>
      {referrals.map(({ names, for: purposes, url, phone, email, verified }) => (
        <SummaryList
          card={{ title: names[lang], headingLevel: 2 }}
          rows={[
            { key: t('card.for'), value: purposes[lang].join(', ') },
            phone && verified.includes('phone')
              ? {
                  key: t('card.phone'),
                  value: (
                    <a class="govuk-link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                      {phone}
                    </a>
                  ),
                }
              : null,
            url
              ? {
                  key: t('card.site'),
                  value: (
                    <a class="govuk-link" href={url}>
                      {new URL(url).hostname}
                    </a>
                  ),
                }
              : null,
            email && verified.includes('email')
              ? {
                  key: t('card.email'),
                  value: (
                    <a class="govuk-link" href={`mailto:${email}`}>
                      {email}
                    </a>
                  ),
                }
              : null,
          ]}
        />
      ))}
    </>
  )
}
