import { catalogue } from '../../platform/i18n/catalogue.ts'
import type { Party } from '../content-store.ts'
import en from './en.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }
import nl from './nl.json' with { type: 'json' }

export const codeText = catalogue({ nl, fr, en })
export type CodeText = ReturnType<typeof codeText>

/** `Karim Aziz (helper)`; who gave no name is what they are. */
export function namedParty(
  { t }: CodeText,
  { role, name, organisation }: Pick<Party, 'role' | 'name' | 'organisation'>,
): string {
  const word = t(role === 'helper' ? 'role.helper' : 'role.complainant')
  const named = name ?? organisation
  return named ? `${named} (${word})` : word
}
