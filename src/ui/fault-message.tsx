import { useWords } from './language.ts'
import { callLink, Linked } from './linked.tsx'
import type { TelephoneNumber } from './telephone.tsx'

type FaultCode =
  | 'bad-request'
  | 'not-found'
  | 'not-allowed'
  | 'stale'
  | 'too-large'
  | 'unavailable'
  | 'fault'

interface FaultMessageProps {
  code: FaultCode
  /** Only a fault of ours has one: with it we find what happened. */
  requestId?: string | undefined
  /** Whom the public rings. Without it the reader is one of us, and asks the administrator. */
  telephone?: TelephoneNumber | undefined
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
        <Help requestId={requestId} telephone={telephone} />
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={homeHref}>
          {t('home')}
        </a>
      </p>
    </>
  )
}

interface HelpProps {
  requestId: string | undefined
  telephone: TelephoneNumber | undefined
}

function Help({ requestId, telephone }: HelpProps) {
  const { t } = useWords()
  if (!telephone)
    return <>{requestId ? t('fault.fault.tell', { requestId }) : t('help.colleague')}</>
  const { display } = telephone
  return (
    <Linked links={[callLink(telephone)]}>
      {requestId
        ? t('fault.fault.call', { telephone: display, requestId })
        : t('help', { telephone: display })}
    </Linked>
  )
}
