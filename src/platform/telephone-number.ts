/** What can be rung: decided here for everyone. */

/**
 * Enough digits and no more than there are (E.164); a Belgian mobile number has ten, any other that begins with a zero
 * nine or ten. Signs between them are as people write.
 */
export function isTelephoneNumber(typed: string): boolean {
  const number = typed.replace(/[\s().\-/\u00a0]/g, '')
  if (/^04[5-9]/.test(number)) return /^\d{10}$/.test(number)
  if (/^0[1-9]/.test(number)) return /^\d{9,10}$/.test(number)
  if (/^\+324[5-9]/.test(number)) return /^\+\d{11}$/.test(number)
  return /^\+?\d{8,15}$/.test(number)
}
