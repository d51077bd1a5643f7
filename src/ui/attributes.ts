/** Small things that every component needs: further attributes, and lists of class names and ids. */

/** Further attributes of an element, such as `{ autocomplete: 'email' }`. */
export type Attributes = Record<string, string | number | boolean | undefined>

/** Joins class names or ids, leaving out what is absent; nothing at all is `undefined`. */
export function tokens(...names: (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined
}
