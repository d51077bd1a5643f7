/** Who complains and who helps, as typed. Pure. */
import { capacities } from '../../letterbox/index.ts'
import type { Capacity, ComplaintContent } from '../../letterbox/index.ts'
import { emailAddressIn } from '../../platform/email-address.ts'
import { textIn } from './typed.ts'
import type { Typed } from './typed.ts'

type Person = Pick<
  NonNullable<ComplaintContent['helper']>,
  'name' | 'organisation' | 'email' | 'telephone' | 'address'
>

/** Before the names of a helper's fields. */
type Prefix = '' | 'helper-'

export function capacityIn(typed: Typed): Capacity {
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

/** Undefined where nothing about one was filled in. */
export function helperIn(typed: Typed): ComplaintContent['helper'] {
  const helper = personIn(typed, 'helper-')
  const hasMandate = typed['helper-mandate'] === 'yes' || undefined
  return Object.values(helper).some(Boolean) ? { ...helper, hasMandate } : undefined
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
