import { NotificationBanner } from './notification-banner.tsx'
import { type Given, content } from './testing/markup.ts'
import { fixtures } from './testing/official.ts'
import type { Common } from './testing/options.ts'

interface Options extends Given, Common {
  type?: 'success'
  titleText?: string
  titleHtml?: string
  titleHeadingLevel?: 1 | 2 | 3 | 4
  titleId?: string
  role?: 'alert' | 'region' | 'banner'
  disableAutoFocus?: boolean
}

export const notificationBanner = fixtures<Options>(
  'notification-banner',
  ({ text, html, titleText, titleHtml, ...options }) => (
    <NotificationBanner {...options} title={content({ text: titleText, html: titleHtml })}>
      {content({ text, html })}
    </NotificationBanner>
  ),
)
