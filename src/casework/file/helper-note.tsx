import { InsetText } from '../../ui/inset-text.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
import type { Party } from '../content-store.ts'
import { partyReached } from '../reached.ts'
import type { CaseworkText } from '../text.ts'

interface HelperNoteProps {
  text: CaseworkText
  parties: readonly Party[]
}

/**
 * Before anybody writes to the person: that it would go to a helper of whom nothing shows that they may act, and
 * that a helper who may not see health data reads it as well. Nothing where neither is so.
 */
export function HelperNote(props: HelperNoteProps) {
  return (
    <>
      <MandateNote {...props} />
      <HealthNote {...props} />
    </>
  )
}

function MandateNote({ text: { t }, parties }: HelperNoteProps) {
  const reached = partyReached(parties)
  if (reached?.role !== 'helper' || reached.has_mandate) return null
  const name = reached.name ?? reached.organisation
  return (
    <WarningText>
      {name ? t('mandate.none-of', { name }) : t('mandate.none')} {t('mandate.none.then')}
    </WarningText>
  )
}

function HealthNote({ text: { t }, parties }: HelperNoteProps) {
  const reader = parties.find(
    ({ role, may_see_health: maySee, access_ended_on: endedOn }) =>
      role === 'helper' && !maySee && endedOn === null,
  )
  if (!reader) return null
  const name = reader.name ?? reader.organisation ?? t('health.not-for.helper')
  return <InsetText>{t('health.not-for', { name })}</InsetText>
}
