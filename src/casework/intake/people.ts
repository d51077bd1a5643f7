/** Who complains and who helps, as typed. Pure. */
import {
  capacities,
  contactNeeds,
  helperCapacities,
  letterReceivers,
  needsToldBy,
  othersIn,
  othersOver,
} from '../../letterbox/index.ts'
import type { Capacity, ComplaintContent } from '../../letterbox/index.ts'
import { enterpriseNumberIn } from '../../platform/enterprise-number.ts'
import { emailAddressIn } from '../../platform/email-address.ts'
import { partyReached } from '../reached.ts'
import type { Problem } from './entry-form.ts'
import { textIn } from './typed.ts'
import type { Typed } from './typed.ts'

type Person = Pick<
  NonNullable<ComplaintContent['helper']>,
  'name' | 'organisation' | 'email' | 'telephone' | 'address'
>

/** Before the names of a helper's fields. */
export type Prefix = '' | 'helper-'

function capacityIn(typed: Typed): Capacity {
  return capacities.find((each) => each === typed['capacity']) ?? 'adult'
}

export function personIn(typed: Typed, prefix: Prefix): Person {
  const email = textIn(typed, `${prefix}email`)
  return {
    name: textIn(typed, `${prefix}name`),
    organisation: textIn(typed, `${prefix}organisation`),
    email: email && emailAddressIn(email),
    telephone: textIn(typed, `${prefix}telephone`),
    address: textIn(typed, `${prefix}post`),
  }
}

export function complainantIn(typed: Typed): ComplaintContent['complainant'] {
  return {
    capacity: capacityIn(typed),
    ...personIn(typed, ''),
    enterpriseNumber: enterpriseNumberIn(typed['enterprise'] ?? ''),
  }
}

/** Undefined where nothing about one was filled in. */
export function helperIn(typed: Typed): ComplaintContent['helper'] {
  const helper = personIn(typed, 'helper-')
  if (!Object.values(helper).some(Boolean)) return undefined
  return {
    ...helper,
    capacity: helperCapacities.find((each) => each === typed['helper-capacity']),
    hasMandate: typed['helper-mandate'] === 'yes' || undefined,
    letters: letterReceivers.find((each) => each === typed['helper-letters']),
    maySeeHealth: typed['helper-health'] === 'yes' || undefined,
  }
}

export function needsIn(typed: Typed): ComplaintContent['needs'] {
  const needs = contactNeeds.filter((each) => typed[`need-${each}`] === 'yes')
  const [language, times] = [textIn(typed, 'need-language'), textIn(typed, 'need-times')]
  const words = textIn(typed, 'need-words')
  return needsToldBy({ needs, language, times, words })
}

export function peopleProblems(typed: Typed): Problem[] {
  const areTooMany = othersOver(othersIn(typed['others'])) !== undefined
  const isNoNumber = textIn(typed, 'enterprise') && !enterpriseNumberIn(typed['enterprise'] ?? '')
  return [
    ...(isNoNumber ? [{ field: 'enterprise', code: 'enterprise-wrong' as const }] : []),
    ...(areTooMany ? [{ field: 'others', code: 'others-wrong' as const }] : []),
  ]
}

/** What stands before the names of the fields of whom letters go to, and how they are reached. */
export function reachedBy({
  complainant,
  helper,
}: Pick<ComplaintContent, 'helper'> & { complainant: Person }): Person & { prefix: Prefix } {
  const reached = partyReached([
    { ...complainant, role: 'complainant' },
    ...(helper ? [{ ...helper, role: 'helper' } as const] : []),
  ])
  return helper && reached?.role === 'helper'
    ? { ...helper, prefix: 'helper-' }
    : { ...complainant, prefix: '' }
}
