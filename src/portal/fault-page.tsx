/** What people see when something is not there or went wrong, in their language, with whom to ring. */
import type { Failure } from '../platform/http/faults.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { FaultMessage } from '../ui/fault-message.tsx'
import { uiText } from '../ui/text.ts'
import { address } from './addresses.ts'
import { PortalPage } from './layout.tsx'
import type { PortalParts } from './parts.ts'

interface FaultPageProps {
  parts: Pick<PortalParts, 'office' | 'now'>
  lang: Lang
  failure: Failure
}

export function FaultPage({ parts: { office, now }, lang, failure }: FaultPageProps) {
  const { requestId } = failure
  // Nobody has an account here: what may not be done was not sent from a page of ours.
  const code = failure.code === 'not-allowed' ? 'bad-request' : failure.code
  return (
    <PortalPage lang={lang} office={office} now={now} title={uiText(lang).t(`fault.${code}.title`)}>
      <FaultMessage
        code={code}
        requestId={requestId}
        telephone={office.contact.telephone}
        homeHref={address('home', lang)}
      />
    </PortalPage>
  )
}
