/** What is about somebody's health, and helpers who may not see it: who reads it, and how they are told. Pure. */
import type { ContactChannel } from '../letterbox/index.ts'
import type { Party } from './content-store.ts'
import { partyReached } from './reached.ts'

/** The box, on every page on which something is written to the person. */
export const aboutHealth = 'about-health'

/** Of a party as it is kept, or as it is about to be. */
type Known = Pick<Party, 'role'> & { readonly may_see_health?: boolean | null | undefined }

/** Undefined: whoever helps may see it, or nobody helps (any more). */
export function keptFromHealth<Of extends Known & Pick<Party, 'access_ended_on'>>(
  parties: readonly Of[],
): Of | undefined {
  return parties.find((party) => isKept(party) && party.access_ended_on === null)
}

/** Those who may read it. */
export function readersOf<Of extends Known>(parties: readonly Of[], isAboutHealth: boolean): Of[] {
  return parties.filter((party) => !isAboutHealth || !isKept(party))
}

/**
 * How who may read it is told. As the file says, unless that was meant for a helper who may not: then as the
 * complainant can be reached. Undefined: nobody knows how.
 */
export function wayTold(
  parties: readonly Party[],
  isAboutHealth: boolean,
  usual: ContactChannel,
): ContactChannel | undefined {
  const reader = partyReached(readersOf(parties, isAboutHealth))
  if (!reader || reader.id === partyReached(parties)?.id) return usual
  const { email, telephone, address: post } = reader
  const known = { email, telephone, post }
  return [usual, ...(['email', 'telephone', 'post'] as const)].find((way) => known[way])
}

function isKept({ role, may_see_health: maySee }: Known): boolean {
  return role === 'helper' && !maySee
}
