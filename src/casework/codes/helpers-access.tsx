import { Button } from '../../ui/button.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
import type { ShownFile } from '../file/shown-file.ts'
import { namedParty } from './text.ts'
import type { CodeText } from './text.ts'

/** What the complainant can do on *My file*, for who rings instead. */
export function HelpersAccess({ text, file }: { text: CodeText; file: ShownFile }) {
  const { t } = text
  const helpers = file.parties.filter(
    ({ role, access_ended_on: ended }) => role === 'helper' && !ended,
  )
  if (helpers.length === 0) return null
  const complainant = file.parties.find(({ role }) => role === 'complainant')
  const isReachable = complainant?.email ?? complainant?.telephone ?? complainant?.address
  return (
    <>
      <h2 class="govuk-heading-m govuk-!-margin-top-8">{t('end')}</h2>
      <p class="govuk-body">{t('end.text')}</p>
      {!isReachable && <WarningText>{t('end.unreachable')}</WarningText>}
      {helpers.map((helper) => (
        <form method="post" action={`/files/${file.referenceText}/access-end`}>
          <input type="hidden" name="party" value={helper.id} />
          <Button classes="govuk-button--warning" preventDoubleClick>
            {t('end.action', { name: namedParty(text, helper) })}
          </Button>
        </form>
      ))}
    </>
  )
}
