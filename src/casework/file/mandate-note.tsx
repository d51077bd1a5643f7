import { WarningText } from '../../ui/warning-text.tsx'
import type { Party } from '../content-store.ts'
import { partyReached } from '../reached.ts'
import type { CaseworkText } from '../text.ts'

interface MandateNoteProps {
  text: CaseworkText
  parties: readonly Party[]
}

/** That a letter would go to a helper of whom nothing shows that they may act. Nothing where it would not. */
export function MandateNote({ text: { t }, parties }: MandateNoteProps) {
  const reached = partyReached(parties)
  if (reached?.role !== 'helper' || reached.has_mandate) return null
  const name = reached.name ?? reached.organisation
  return (
    <WarningText>
      {name ? t('mandate.none-of', { name }) : t('mandate.none')} {t('mandate.none.then')}
    </WarningText>
  )
}
