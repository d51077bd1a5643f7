/** Who complains and who helps, as typed. Pure. */
import {
  capacities,
  contactNeeds,
  helperCapacities,
  lengths,
  letterReceivers,
  maxOthers,
} from '../../letterbox/index.ts'
import type { Capacity, ComplaintContent } from '../../letterbox/index.ts'
import { enterpriseNumberIn } from '../../platform/enterprise-number.ts'
import { emailAddressIn } from '../../platform/email-address.ts'
import type { Problem } from './entry-form.ts'
import { textIn } from './typed.ts'
import type { Typed } from './typed.ts'

type Person = Pick<
  NonNullable<ComplaintContent['helper']>,
  'name' | 'organisation' | 'email' | 'telephone' | 'address'
>

/** Before the names of a helper's fields. */
type Prefix = '' | 'helper-'

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

/** One on each line. */
export function othersIn(typed: Typed): string[] {
  const lines = (typed['others'] ?? '').split('\n').map((each) => each.trim())
  return lines.filter((each) => each !== '')
}

export function needsIn(typed: Typed): ComplaintContent['needs'] {
  const needs = contactNeeds.filter((each) => typed[`need-${each}`] === 'yes')
  const [language, times] = [textIn(typed, 'need-language'), textIn(typed, 'need-times')]
  const words = textIn(typed, 'need-words')
  const isAny = needs.length > 0 || language || times || words
  return isAny ? { needs, language, times, words } : undefined
}

export function peopleProblems(typed: Typed): Problem[] {
  const others = othersIn(typed)
  const areTooMany = others.length > maxOthers || others.some((each) => each.length > lengths.line)
  const isNoNumber = textIn(typed, 'enterprise') && !enterpriseNumberIn(typed['enterprise'] ?? '')
  return [
    ...(isNoNumber ? [{ field: 'enterprise', code: 'enterprise-wrong' as const }] : []),
    ...(areTooMany ? [{ field: 'others', code: 'others-wrong' as const }] : []),
  ]
}

/** The helper, where one can be reached at all; see `reached.ts`. */
export function reachedBy({
  complainant,
  helper,
}: {
  complainant: Person
  helper?: Person | undefined
}): Person & { readonly prefix: Prefix } {
  const isHelperReached = Boolean(helper?.email ?? helper?.telephone ?? helper?.address)
  return helper && isHelperReached
    ? { ...helper, prefix: 'helper-' }
    : { ...complainant, prefix: '' }
}
