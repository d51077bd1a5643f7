/** What counts as one e-mail address: decided here for everyone, not by the mail library. */

/**
 * Stricter than the standards allow: one address, no name beside it, no quotes, nothing that could
 * end a line of the protocol or begin another recipient.
 */
const oneAddress =
  /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}.]+(\.[^\s@<>()[\]\\,;:"\p{Cc}.]+)+$/u

/** As long as a mailbox may be called on the way (RFC 5321, 4.5.3.1.3). */
const longest = 254

export function isEmailAddress(text: string): boolean {
  return text.length <= longest && oneAddress.test(text)
}

/** As people copy an address: from a link, with a name, in brackets, with the full stop of its sentence. */
export function emailAddressIn(typed: string): string {
  const copied = typed.trim().replace(/^mailto:/i, '')
  const inBrackets = /<([^<>]*)>[\s.,;]*$/.exec(copied)?.[1] ?? copied
  return inBrackets.trim().replace(/[.,;]+$/, '')
}
