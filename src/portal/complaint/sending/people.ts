/** From the answers to who complains, who helps, who else, and what they need. */
import type { Capacity, ComplaintContent, ContactChannel } from '../../../letterbox/index.ts'
import type { Answers } from '../answers.ts'
import type { CompleteAnswers } from './content.ts'

type People = Pick<ComplaintContent, 'complainant' | 'helper' | 'others'>

/** Who fills in the form for somebody else is reached in their place, unless they say otherwise. */
export function peopleOf(answers: CompleteAnswers): People {
  const { capacity, name, contact } = answers
  const { email, telephone, post: address } = contact
  const reached = { email, telephone, address }
  if (capacity === 'someone-else') return helped(answers, reached)

  const isOrganisation = capacity === 'association' || capacity === 'company'
  const others = name?.others ?? []
  return {
    complainant: {
      capacity: capacityOf(answers),
      name: name?.name,
      organisation: isOrganisation ? name?.organisation : undefined,
      enterpriseNumber: isOrganisation ? name?.enterpriseNumber : undefined,
      ...reached,
    },
    others: capacity === 'group' && others.length > 0 ? others : undefined,
  }
}

/**
 * The way chosen is the helper's; where only the person gets the letters, they are reached by what is known
 * of them, or nobody would see that there is news.
 */
export function channelOf({ capacity, contact, helping }: CompleteAnswers): ContactChannel {
  if (capacity !== 'someone-else' || helping?.letters !== 'complainant') return contact.channel
  const ways = (['email', 'post', 'telephone'] as const).filter((way) => ofPerson(helping)[way])
  return ways.includes(contact.channel) ? contact.channel : (ways[0] ?? contact.channel)
}

function ofPerson(
  helping: Partial<NonNullable<Answers['helping']>>,
): Readonly<Record<ContactChannel, string | undefined>> {
  return {
    email: helping['person-email'],
    post: helping['person-address'],
    telephone: helping['person-telephone'],
  }
}

type Reached = Pick<ComplaintContent['complainant'], 'email' | 'telephone' | 'address'>

function helped(answers: CompleteAnswers, reached: Reached): People {
  const { name } = answers
  const helping: Partial<NonNullable<Answers['helping']>> = answers.helping ?? {}
  const { post: address, ...ways } = ofPerson(helping)
  return {
    complainant: { capacity: capacityOf(answers), name: name?.person, ...ways, address },
    helper: {
      capacity: helping['helper-capacity'],
      name: name?.name,
      organisation: helping['helper-organisation'],
      ...reached,
      hasMandate: helping.mandate && helping.mandate === 'yes',
      letters: helping.letters,
      maySeeHealth: helping.health && helping.health === 'yes',
    },
  }
}

function capacityOf({ capacity, situation }: CompleteAnswers): Capacity {
  if (capacity === 'association' || capacity === 'company') return capacity
  return situation ?? (capacity === 'group' ? 'group' : 'adult')
}
