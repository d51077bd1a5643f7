import type { Frame } from './identity/index.ts'
import type { Failure } from './platform/http/faults.ts'
import { FaultMessage } from './ui/fault-message.tsx'
import { OfficePage } from './ui/office-page.tsx'
import { uiText } from './ui/text.ts'

interface OfficeFaultPageProps {
  frame: Frame
  failure: Failure
}

export function OfficeFaultPage({ frame, failure }: OfficeFaultPageProps) {
  const { code, requestId } = failure
  return (
    <OfficePage {...frame} title={uiText(frame.lang).t(`fault.${code}.title`)} width="narrow">
      <FaultMessage code={code} requestId={requestId} homeHref="/" />
    </OfficePage>
  )
}
