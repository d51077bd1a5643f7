/** The parties of a file that open it themselves, and by what. Pure. */
import type { LiveAccess, MailboxHolder } from '../../letterbox/index.ts'

/** Of a party as it is kept, or as it is about to be. */
interface Known {
  readonly id: string
  readonly role: string
  readonly name?: string | null | undefined
  readonly organisation?: string | null | undefined
  readonly email?: string | null | undefined
  readonly access_ended_on?: string | null | undefined
  readonly may_see_health?: boolean | null | undefined
}

/** Who filled in the form, and has the code that it gave: the helper where there is one. */
export function fillerOf<Of extends Known>(parties: readonly Of[]): Of | undefined {
  const [complainant, helper] = ['complainant', 'helper'].map((role) =>
    parties.find((party) => party.role === role),
  )
  return helper ?? complainant
}

/** As `you` reads it: the complainant first. Co-complainants are names that somebody wrote down. */
export function holdersOf(
  parties: readonly Known[],
  accesses: readonly Pick<LiveAccess, 'kind' | 'holder'>[],
  you: string | undefined,
): MailboxHolder[] {
  return (['complainant', 'helper'] as const).flatMap((role) =>
    parties
      .filter((party) => party.role === role)
      .map((party) => {
        const name = party.name ?? party.organisation
        return {
          id: party.id,
          role,
          ...(name && { name }),
          isYou: party.id === you,
          hasCode: accesses.some(({ kind, holder }) => kind === 'code' && holder === party.id),
          hasEmail: Boolean(party.email),
          ...(role === 'helper' && !party.may_see_health && { isKeptFromHealth: true as const }),
          ...(party.access_ended_on && { endedOn: party.access_ended_on }),
        }
      }),
  )
}
