/** The people of the demonstration: invented names, addresses that are nowhere, numbers that ring nobody. Pure. */
import type { EntryChannel } from '../src/casework/procedure/state.ts'
import type { ComplaintContent, ContactChannel } from '../src/letterbox/index.ts'
import type { Lang } from '../src/platform/i18n/catalogue.ts'
import type { Chance } from './chance.ts'
import type { People } from './matters.ts'

export type Commune = People['communes'][string]

export function contactOf(entry: EntryChannel | undefined, chance: Chance): ContactChannel {
  const ways = ['email', 'post', 'telephone'] as const
  if (entry === 'post') return chance.isLikely(0.8) ? 'post' : chance.pick(ways)
  if (entry === 'telephone') return chance.pick(['telephone', 'telephone', 'email', 'post'])
  if (entry === 'visit') return chance.pick(['post', 'telephone'])
  return chance.isLikely(0.93) ? 'email' : chance.pick(ways)
}

export interface Living {
  readonly lang: Lang
  readonly commune: Commune
  readonly contactChannel: ContactChannel
}

export function personOf(
  { first, last, streets }: People,
  { lang, commune: [postcode, nl, fr], contactChannel }: Living,
  chance: Chance,
): ComplaintContent['complainant'] {
  const name = `${chance.pick(first)} ${chance.pick(last)}`
  const number = chance.between(2, 148)
  const telephone = `0400 ${pair(chance)} ${pair(chance)} ${pair(chance)}`
  const address =
    lang === 'nl'
      ? `${chance.pick(streets.nl)} ${number}\n${postcode} ${nl}`
      : `${chance.pick(streets.fr)} ${number}\n${postcode} ${fr}`
  const hasEmail = contactChannel === 'email' || chance.isLikely(0.3)
  return {
    ...(chance.isLikely(0.05)
      ? { capacity: 'company', organisation: `${name.split(' ').at(-1)} & Co` }
      : { capacity: 'adult' }),
    name,
    ...(hasEmail && { email: mailOf(name) }),
    ...((contactChannel === 'telephone' || chance.isLikely(0.6)) && { telephone }),
    ...((contactChannel === 'post' || chance.isLikely(0.7)) && { address }),
  }
}

export function helperOf(lang: Lang): NonNullable<ComplaintContent['helper']> {
  const organisation = lang === 'nl' ? 'Buurthuis De Linde' : 'Maison de quartier Le Tilleul'
  return {
    organisation,
    email: 'tilleul.linde@example.org',
    telephone: '0400 10 20 30',
    address:
      lang === 'nl' ? 'Lindepleintje 3\n1080 Brussel' : 'place du Petit Tilleul 3\n1080 Bruxelles',
    hasMandate: true,
  }
}

function mailOf(name: string): string {
  const plain = name.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
  return `${plain.replaceAll(/[^a-z]+/g, '.')}@example.org`
}

function pair(chance: Chance): string {
  return String(chance.between(0, 99)).padStart(2, '0')
}
