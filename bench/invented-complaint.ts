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
      name: inventWords(index, 2),
      email: `person.${index}@example.org`,
      telephone: '0470 00 00 00',
      address: 'Example street 1\n1000 Brussel',
    },
    contactChannel: channels[index % channels.length] ?? 'email',
    service: id === undefined ? { is: 'unknown' } : { is: 'listed', id },
    whatHappened: inventWords(index, 120),
    ...(index % 40 === 0 && { danger: { what: 'deurwaarder' } }),
    documents: [],
  }
}

/** A story has about 120. */
export function inventWords(index: number, count: number): string {
  const at = (place: number) => (index * 7 + place * 13 + (place % 3) * index) % vocabulary.length
  return Array.from({ length: count }, (_, place) => vocabulary[at(place)]).join(' ')
}
