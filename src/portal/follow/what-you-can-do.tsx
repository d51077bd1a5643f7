import type { MailboxView, Wish } from '../../letterbox/index.ts'
import { address } from '../addresses.ts'
import type { Frame } from './frame.tsx'
import { hasWithdrawn } from './next-lines.ts'
import { followText } from './text.ts'

interface WhatYouCanDoProps {
  frame: Frame
  file: string
  view: MailboxView
}

/** All that the person can ask for now, besides writing. */
export function WhatYouCanDo({ frame, file, view }: WhatYouCanDoProps) {
  const { t, lang } = followText(frame.lang)
  const write = address('write-message', lang, { file })
  return (
    <section class="govuk-!-margin-bottom-7">
      <h2 class="govuk-heading-m">{t('file.can-do')}</h2>
      <ul class="govuk-list govuk-list--spaced">
        <li>
          <a class="govuk-link" href={address('change-contact', lang, { file })}>
            {t('contact.title')}
          </a>
        </li>
        {wishesNow(view).map((wish) => (
          <li>
            <a class="govuk-link" href={`${write}?wish=${wish}`}>
              {t(`wish.${wish}.title`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** There is nothing to review before a conclusion, and nothing to withdraw after it. */
function wishesNow(view: MailboxView): Wish[] {
  const { ending, outcome, isQuestion } = view
  const isConcluded = ending !== undefined || outcome !== undefined
  return [
    ...(isConcluded ? (['review'] as const) : []),
    ...(ending === undefined && !isQuestion && !hasWithdrawn(view) ? (['withdraw'] as const) : []),
    'about-office',
  ]
}
