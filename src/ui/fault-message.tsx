import { useWords } from './language.ts'
import { callLink, Linked } from './linked.tsx'
import type { TelephoneNumber } from './telephone.tsx'

type FaultCode = 'bad-request' | 'not-found' | 'not-allowed' | 'stale' | 'too-large' | 'fault'

interface FaultMessageProps {
  code: FaultCode
  /** Only a fault of ours has one: with it we find what happened. */
  requestId?: string | undefined
  telephone: TelephoneNumber
  homeHref: string
}

/** What an error page says, its h1 included; the caller puts it into a page of its half. */
export function FaultMessage({ code, requestId, telephone, homeHref }: FaultMessageProps) {
  const { t } = useWords()
  return (
    <>
      <h1 class="govuk-heading-l">{t(`fault.${code}.title`)}</h1>
      <p class="govuk-body">{t(`fault.${code}.body`)}</p>
      <p class="govuk-body">
        <Linked links={[callLink(telephone)]}>
          {requestId
            ? t('fault.fault.call', { telephone: telephone.display, requestId })
            : t('help', { telephone: telephone.display })}
        </Linked>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={homeHref}>
          {t('home')}
        </a>
      </p>
    </>
  )
}
