import type { ComponentChildren } from 'preact'
import { type Attributes, tokens } from './attributes.ts'
import { useWords } from './language.ts'

interface NotificationBannerProps {
  /** `success` is read out and, where scripts run, gets the focus. */
  type?: 'success' | undefined
  /** "Important" or "Success" unless said. */
  title?: ComponentChildren
  titleHeadingLevel?: 1 | 2 | 3 | 4 | undefined
  titleId?: string | undefined
  role?: 'alert' | 'region' | 'banner' | undefined
  disableAutoFocus?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  /** A plain sentence is set as a heading; anything else stands as it is. */
  children: ComponentChildren
}

export function NotificationBanner(props: NotificationBannerProps) {
  const { t } = useWords()
  const { type, title, titleId = 'govuk-notification-banner-title', children } = props
  const isSuccess = type === 'success'
  const Heading = `h${props.titleHeadingLevel ?? 2}` as const
  return (
    <div
      class={tokens(
        'govuk-notification-banner',
        isSuccess && 'govuk-notification-banner--success',
        props.classes,
      )}
      role={props.role ?? (isSuccess ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus?.toString()}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {title ?? t(isSuccess ? 'success' : 'important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {typeof children === 'string' ? (
          <p class="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </div>
  )
}
