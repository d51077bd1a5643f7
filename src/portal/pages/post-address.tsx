import type { Lang } from '../../platform/i18n/catalogue.ts'
import type { Office } from '../../platform/office/index.ts'

/** As on an envelope. */
export function PostAddress({ office, lang }: { office: Office; lang: Lang }) {
  return (
    <address class="govuk-body o-address">
      {office.contact.address[lang].map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </address>
  )
}
