import { Checkboxes } from '../../ui/checkboxes.tsx'
import { WarningText } from '../../ui/warning-text.tsx'
import type { Party } from '../content-store.ts'
import { aboutHealth, keptFromHealth } from '../health.ts'
import { partyReached } from '../reached.ts'
import type { CaseworkText } from '../text.ts'

interface HelperNoteProps {
  text: CaseworkText
  parties: readonly Party[]
}

/** Before anybody writes to the person: that it would go to a helper of whom nothing shows that they may act. */
export function HelperNote({ text: { t }, parties }: HelperNoteProps) {
  const reached = partyReached(parties)
  if (reached?.role !== 'helper' || reached.has_mandate) return null
  const name = reached.name ?? reached.organisation
  return (
    <WarningText>
      {name ? t('mandate.none-of', { name }) : t('mandate.none')} {t('mandate.none.then')}
    </WarningText>
  )
}

interface HealthChoiceProps extends HelperNoteProps {
  isChosen: boolean
  problem?: string | undefined
}

/** Nothing where whoever helps may see what is about health. */
export function HealthChoice({ text: { t }, parties, isChosen, problem }: HealthChoiceProps) {
  const helper = keptFromHealth(parties)
  if (!helper) return null
  const name = helper.name ?? helper.organisation ?? t('health.the-helper')
  return (
    <Checkboxes
      name={aboutHealth}
      items={[{ value: 'yes', text: t('health.choice', { name }), hint: t('health.hint') }]}
      values={isChosen ? ['yes'] : []}
      errorMessage={problem}
    />
  )
}
