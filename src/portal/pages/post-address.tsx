import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { Office } from '../../platform/office/index.ts'
import { TextLines } from '../../ui/text-lines.tsx'

/** As on an envelope. */
export function PostAddress({ office, lang }: { office: Office; lang: Lang }) {
  return (
    <address class="govuk-body o-address">
      <TextLines lines={office.contact.address[lang]} />
    </address>
  )
}
