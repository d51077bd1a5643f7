/** Whom letters go to and who answers the telephone: the helper where one gave their details. Pure. */
import type { Party } from './content-store.ts'

/** Of a party as it is kept, or as it is about to be. */
type Known = Pick<Party, 'role'> & {
  readonly [
    Field in
      | 'name'
      | 'organisation'
      | 'email'
      | 'telephone'
      | 'address'
      | 'letters'
      | 'access_ended_on'
  ]?: Party[Field] | undefined
}

export interface Reached {
  readonly name: string | null
  readonly email: string | null
  readonly telephone: string | null
  /** As on an envelope, the complainant's name first; undefined where no address is known. */
  readonly envelope: readonly string[] | undefined
  /** Of the complainant who wants the letters as well as the helper. */
  readonly copy:
    | { readonly email: string | null; readonly envelope: Reached['envelope'] }
    | undefined
}

/** `careOf`: how the language writes that a letter goes by way of somebody else. */
export function reachedOf(parties: readonly Known[], careOf: string): Reached {
  const complainant = parties.find(({ role }) => role === 'complainant')
  const helper = helperReached(parties, complainant)
  const reached = partyReached(parties)
  if (!reached)
    return { name: null, email: null, telephone: null, envelope: undefined, copy: undefined }

  const { name = null, email = null, telephone = null, address } = reached
  return {
    name,
    email,
    telephone,
    envelope: envelopeOf(address, [...namesOf(complainant), byWayOf(helper, careOf)]),
    copy: helper?.letters === 'both' && complainant ? copyOf(complainant) : undefined,
  }
}

/** Where those whom letters go to are told by e-mail that there is news. */
export function noticedAt(parties: readonly Known[]): string[] {
  const { email, copy } = reachedOf(parties, '')
  return [email, copy?.email].filter((address) => typeof address === 'string')
}

/** Whom letters go to. */
export function partyReached<Of extends Known>(parties: readonly Of[]): Of | undefined {
  const complainant = parties.find(({ role }) => role === 'complainant')
  return helperReached(parties, complainant) ?? complainant
}

/** Unless the complainant wants all letters, and can be reached. */
function helperReached<Of extends Known>(
  parties: readonly Of[],
  complainant: Of | undefined,
): Of | undefined {
  const helper = parties.find(
    (party) => party.role === 'helper' && isReachable(party) && !party.access_ended_on,
  )
  const isPassedOver =
    helper?.letters === 'complainant' && complainant !== undefined && isReachable(complainant)
  return isPassedOver ? undefined : helper
}

function copyOf({ name, organisation, email = null, address }: Known): Reached['copy'] {
  return { email, envelope: envelopeOf(address, namesOf({ name, organisation })) }
}

function namesOf(party: Pick<Known, 'name' | 'organisation'> | undefined) {
  return [party?.name, party?.organisation]
}

function byWayOf(helper: Known | undefined, careOf: string): string | undefined {
  const name = helper?.name ?? helper?.organisation
  return name ? `${careOf} ${name}` : undefined
}

function envelopeOf(
  address: string | null | undefined,
  names: readonly (string | null | undefined)[],
): Reached['envelope'] {
  return address ? [...names, address].filter((line) => typeof line === 'string') : undefined
}

function isReachable({ email, telephone, address }: Known): boolean {
  return Boolean(email ?? telephone ?? address)
}
