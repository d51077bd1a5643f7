/**
 * The number under which the Crossroads Bank for Enterprises knows an organisation: ten digits, the last two
 * of which check the others (97 less the remainder by 97). Source: royal decree of 24 June 2003, article 1.
 */

/** Undefined: not one. Spaces, dots and the letters of a VAT number are nobody's mistake. */
export function enterpriseNumberIn(typed: string): string | undefined {
  const digits = typed.replace(/^\s*BE/i, '').replace(/[\s./-]/g, '')
  // Numbers of before 2005 had nine.
  const number = digits.length === 9 ? `0${digits}` : digits
  if (!/^[01]\d{9}$/.test(number)) return undefined
  const isSound = 97 - (Number(number.slice(0, 8)) % 97) === Number(number.slice(8))
  return isSound ? number : undefined
}

/** As people write it: `0123.456.749`. */
export function enterpriseNumberText(number: string): string {
  return `${number.slice(0, 4)}.${number.slice(4, 7)}.${number.slice(7)}`
}
