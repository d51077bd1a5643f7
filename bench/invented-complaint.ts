/** What somebody could have written: of the usual length, in French or Dutch, about no one. */
import type { ComplaintContent, ContactChannel } from '../src/letterbox/index.ts'

const channels: readonly ContactChannel[] = ['email', 'email', 'email', 'post', 'telephone']
const vocabulary = (
  'parkeerbelasting bewonerskaart wachttijd loket beslissing brief terugbetaling aanvraag premie dossier antwoord ' +
  'commune demande retard recours amende attestation domicile allocation courrier téléphone réponse remboursement'
).split(' ')

export function inventComplaint(
  index: number,
  mailboxId: string,
  serviceIds: readonly string[],
): ComplaintContent {
  const id = serviceIds[(index * 11) % serviceIds.length]
  return {
    v: 1,
    mailboxId,
    language: index % 5 === 0 ? 'nl' : 'fr',
    complainant: {
      capacity: index % 9 === 0 ? 'company' : 'adult',
      name: `${inventWord(index % 300)} ${inventWord(300 + ((index * 31) % 9000))}`,
      email: `person.${index}@example.org`,
      telephone: '0470 00 00 00',
      address: 'Example street 1\n1000 Brussel',
    },
    contactChannel: channels[index % channels.length] ?? 'email',
    service: id === undefined ? { is: 'unknown' } : { is: 'listed', id },
    whatHappened: `${inventWords(index, 120)} ${rareWord(index)}`,
    ...(index % 40 === 0 && { danger: { what: 'deurwaarder' } }),
    documents: [],
  }
}

/** A story has about 120. Four in five are words that are in nearly every text. */
export function inventWords(index: number, count: number): string {
  const at = (place: number) => (index * 7 + place * 13 + (place % 3) * index) % vocabulary.length
  return Array.from({ length: count }, (_, place) =>
    place % 5 === 4 ? inventWord(rankOf(index, place)) : vocabulary[at(place)],
  ).join(' ')
}

const syllables = 'ba ke li no su dra fe gi mo tu va re ski po lu'.split(' ')

/** In a file or two, however many there are: the name of a street, the number of a letter. */
export function rareWord(index: number): string {
  return inventWord(1_000_000 + Math.floor((index * 2) / 3))
}

/** There are as many words as numbers, and no two are the same. */
export function inventWord(number: number): string {
  const syllable = syllables[number % syllables.length] ?? ''
  const rest = Math.floor(number / syllables.length)
  return rest === 0 ? `${syllable}n` : syllable + inventWord(rest - 1)
}

/** How many words somebody may use. */
const words = 30_000

/** As in a language: the lower a rank, the more often. */
function rankOf(index: number, place: number): number {
  const share = ((index * 2_654_435_761 + place * 40_503) % 1_000_003) / 1_000_003
  return Math.floor(words ** share)
}
